import { describe, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { aCitizenAccount, aStaffAccount, asStaff } from '@/testing/people'
import { UNSENT_LIMITS } from '../domain/unsent-words'
import { unsentWords } from '../queries/unsent-words'
import { keepUnsentWords } from './keep-unsent-words'
import { signOut } from './sign-out'

const NOW = new Date('2026-03-02T01:00:00Z')
const later = (ms: number) => ({ now: () => new Date(NOW.getTime() + ms) })
const WORDS = { expectedVersion: '3', reason: '平面图与现场不符，需张𠮷重新提交', kinds: ['a', 'b'] }

describe('words that were sent when the session was over', () => {
  it('are given back to their person, and to nobody else', async () => {
    const [wang, li] = [await aStaffAccount({ staffNo: 'U-1' }), await aStaffAccount({ staffNo: 'U-2' })]
    const id = await keepUnsentWords(wang, WORDS, later(0))
    expect(await unsentWords(wang.id, id ?? '', later(1000))).toEqual(WORDS)
    expect(await unsentWords(li.id, id ?? '', later(1000))).toBeNull()
    expect(await unsentWords(wang.id, 'no-id', later(1000))).toBeNull()
  })

  it('lie sealed', async () => {
    const wang = await aCitizenAccount()
    await keepUnsentWords(wang, WORDS, later(0))
    const [row] = await db.unsentWords.findMany({ where: { accountId: wang.id } })
    expect(row?.sealed).not.toMatch(/平面图|reason/)
  })

  it('are gone after three days, and at sign-out', async () => {
    const wang = await aStaffAccount({ staffNo: 'U-3' })
    const id = (await keepUnsentWords(wang, WORDS, later(0))) ?? ''
    expect(await unsentWords(wang.id, id, later(UNSENT_LIMITS.keptMs))).not.toBeNull()
    expect(await unsentWords(wang.id, id, later(UNSENT_LIMITS.keptMs + 1))).toBeNull()
    await signOut(asStaff(wang), crypto.randomUUID(), later(1000))
    expect(await unsentWords(wang.id, id, later(1000))).toBeNull()
  })

  it.each([
    ['nothing was typed', {}],
    ['every field is empty', { reason: '' }],
    ['a flood', { reason: 'a'.repeat(UNSENT_LIMITS.size) }],
  ])('%s: nothing is kept', async (_what, words) => {
    const wang = await aCitizenAccount()
    expect(await keepUnsentWords(wang, words, later(0))).toBeNull()
  })

  it('of nobody the city knows are not kept', async () =>
    expect(await keepUnsentWords({ id: crypto.randomUUID() }, WORDS, later(0))).toBeNull())

  it('give way to newer ones of the same person', async () => {
    const wang = await aCitizenAccount()
    const ids: string[] = []
    for (let n = 0; n < UNSENT_LIMITS.forms + 2; n++)
      ids.push((await keepUnsentWords(wang, { reason: `第${n}次` }, later(n * 1000))) ?? '')
    expect(await unsentWords(wang.id, ids[1] ?? '', later(60_000))).toBeNull()
    expect(await unsentWords(wang.id, ids[2] ?? '', later(60_000))).toEqual({ reason: '第2次' })
  })
})
