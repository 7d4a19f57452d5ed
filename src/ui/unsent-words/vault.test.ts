import { describe, expect, it } from 'vitest'
import { aStorage } from '@/testing/browser-storage'
import { ENTRIES, type UnsentForm, Vault } from './vault'

const WANG = { key: Buffer.alloc(32, 'wang').toString('base64url'), tag: 'wangwangwang' }
const LI = { key: Buffer.alloc(32, 'li').toString('base64url'), tag: 'lililililili' }
const WORDS: UnsentForm = {
  base: { reason: [''] },
  typed: { reason: ['不予许可，因为张𠮷提交的平面图与现场不符'] },
  labels: { reason: '理由' },
}

async function kept() {
  const storage = aStorage()
  const vault = new Vault(WANG, storage)
  const place = await vault.formOn('/desk/cases/1', 'deny-reason')
  await vault.put(place, WORDS)
  return { storage, vault, place }
}

describe('unsent words in a browser', () => {
  it('come back to their person, also after the next sign-in', async () => {
    const { storage, place } = await kept()
    expect(await new Vault(WANG, storage).get(place)).toEqual(WORDS)
  })

  it('cannot be read off the browser, nor where they were typed', async () => {
    const { storage, place } = await kept()
    const all = `${place} ${storage.getItem(place)}`
    expect(all).not.toMatch(/reason|desk|cases|张|理由/)
    expect(all).toContain(WANG.tag)
  })

  it('are not opened by another person’s key, wherever that person looks', async () => {
    const { storage, place } = await kept()
    const li = new Vault(LI, storage)
    expect(await li.formOn('/desk/cases/1', 'deny-reason')).not.toBe(place)
    expect(li.placesOn(await li.pageOf('/desk/cases/1'))).toEqual([])
    expect(await li.get(place)).toBeNull()
  })

  it('do not open in another place', async () => {
    const { storage, vault, place } = await kept()
    const other = await vault.formOn('/desk/cases/2', 'deny-reason')
    storage.setItem(other, storage.getItem(place) ?? '')
    expect(await vault.get(other)).toBeNull()
  })

  it('are found by their page', async () => {
    const { vault, place } = await kept()
    expect(vault.placesOn(await vault.pageOf('/desk/cases/1'))).toEqual([place])
    expect(vault.placesOn(await vault.pageOf('/desk/cases/2'))).toEqual([])
  })

  it('are not written after the sign-out', async () => {
    const { storage, vault, place } = await kept()
    vault.drop(place)
    vault.isClosed = true
    await vault.put(place, WORDS)
    expect(storage.length).toBe(0)
  })

  it('are gone after two weeks, whoever’s they are, and nothing else is', async () => {
    const { storage, place } = await kept()
    storage.setItem('tus::fingerprint', '1')
    storage.setItem(`${ENTRIES}broken`, 'x')
    new Vault(LI, storage).dropOld(Date.now() + 13 * 86_400_000)
    expect(storage.getItem(place)).not.toBeNull()
    new Vault(LI, storage).dropOld(Date.now() + 15 * 86_400_000)
    expect([storage.getItem(place), storage.getItem('tus::fingerprint'), storage.length]).toEqual([null, '1', 1])
  })
})
