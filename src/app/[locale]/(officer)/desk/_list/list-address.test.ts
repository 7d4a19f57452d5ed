import { describe, expect, it } from 'vitest'
import { officer } from '@/testing/actors'
import { addressAfter, listAddress, narrowedBy } from './list-address'

const clerk = officer('钱进', 'housing/window_clerk')
const colleague = officer('孙立', 'housing/window_clerk')
const list = { officer: clerk, view: 'closed', path: '/desk/cases' } as const

const asked = (address: string) =>
  Promise.resolve(Object.fromEntries(new URL(address, 'http://city.test').searchParams.entries()))

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('the address of a list', () => {
  const typed = form({ q: ' 赵孟𫖯 ', status: 'granted', department: '', after: 'x', view: 'closed' })
  const address = addressAfter(list, narrowedBy(typed), null)

  it('names no applicant, and leads whoever searched to what they searched for', async () => {
    expect(decodeURIComponent(address)).not.toMatch(/[赵孟𫖯]/u)
    expect(await listAddress(clerk, asked(address))).toEqual({ q: '赵孟𫖯', status: 'granted' })
  })

  it('says nothing to a colleague, and nothing when it was tampered with', async () => {
    expect(await listAddress(colleague, asked(address))).toEqual({ status: 'granted' })
    for (const sought of ['', '赵孟𫖯', 'x.y', address])
      expect((await listAddress(clerk, Promise.resolve({ sought }))).q).toBeUndefined()
    expect((await listAddress(clerk, Promise.resolve({ q: '赵孟𫖯' }))).q).toBeUndefined()
  })

  it('keeps the filter on the next page', async () => {
    const next = addressAfter(list, await listAddress(clerk, asked(address)), '2026-09-01~id')
    expect(await listAddress(clerk, asked(next))).toMatchObject({
      q: '赵孟𫖯',
      status: 'granted',
      after: '2026-09-01~id',
    })
  })
})
