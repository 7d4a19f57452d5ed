import { describe, expect, it } from 'vitest'
import { aStorage } from '@/testing/browser-storage'
import { FormEntries, thisTab } from './form-entries'
import { type UnsentForm, Vault } from './vault'

const words = (text: string): UnsentForm => ({ base: { reason: [''] }, typed: { reason: [text] }, labels: {} })

async function aForm() {
  const storage = aStorage()
  const vault = new Vault({ key: Buffer.alloc(32, 'wang').toString('base64url'), tag: 'wangwangwang' }, storage)
  const form = await vault.formOn('/desk/cases/1', 'deny-reason')
  const tab = (name: string) => new FormEntries(vault, form, name)
  return { vault, form, tab, storage }
}

const later = () => new Promise((done) => setTimeout(done, 5))

describe('one form in several tabs', () => {
  it('keeps the words of each, and gives each its own back', async () => {
    const { tab } = await aForm()
    await tab('a').put(words('不予许可'))
    await tab('b').put(words('准予许可'))
    expect(await tab('a').found()).toEqual({ first: words('不予许可'), others: [] })
    expect(await tab('b').found()).toEqual({ first: words('准予许可'), others: [] })
  })

  it('offers both in a tab that has none: the newest in the fields, the other beside', async () => {
    const { tab } = await aForm()
    await tab('a').put(words('先写的'))
    await later()
    await tab('b').put(words('后写的'))
    expect(await tab('c').found()).toEqual({ first: words('后写的'), others: [words('先写的')] })
  })

  it('forgets what was sent from the tab that took it over', async () => {
    const { tab, vault, form } = await aForm()
    await tab('a').put(words('先写的'))
    const mine = tab('c')
    await mine.found()
    await mine.put(words('先写的，又改了'))
    mine.drop()
    expect(vault.placesOn(form)).toEqual([])
  })

  it('leaves what the other tab wrote since', async () => {
    const { tab } = await aForm()
    await tab('a').put(words('先写的'))
    const mine = tab('c')
    await mine.found()
    await later()
    await tab('a').put(words('接着写的'))
    mine.drop()
    expect(await tab('a').found()).toEqual({ first: words('接着写的'), others: [] })
  })

  it('sends in one tab, and the other tab’s words stay', async () => {
    const { tab } = await aForm()
    await tab('a').put(words('甲'))
    await tab('b').put(words('乙'))
    tab('b').drop()
    expect(await tab('a').found()).toEqual({ first: words('甲'), others: [] })
  })

  it('knows a tab by a name of its own, as long as it is open', () => {
    const [one, other] = [aStorage(), aStorage()]
    expect(thisTab(one)).toBe(thisTab(one))
    expect(thisTab(one)).not.toBe(thisTab(other))
  })
})
