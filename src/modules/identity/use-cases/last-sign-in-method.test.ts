import { expect, it } from 'vitest'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aCitizenAccount, asCitizen, PASSWORD } from '@/testing/people'
import { linkIdentity } from '../data/linked-identity-store'
import type { Account } from '../domain/account'
import { ownLink } from '../queries/own-link'
import { changeContact } from './change-contact'
import { unlinkProvider } from './unlink-provider'

const NOW = new Date('2026-11-24T01:00:00Z')
const ISSUER = 'https://id.example.cn'
const ANOTHER = 'https://another.example.cn'
const currentPassword = PASSWORD
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string; field?: string } }) =>
  result.ok ? 'done' : result.refusal.code

async function linked(given: Partial<Account>): Promise<Account> {
  const account = await aCitizenAccount(given)
  await linkIdentity(db, { issuer: ISSUER, subject: account.id, accountId: account.id, createdAt: NOW })
  return account
}
const unlink = (account: Account, password = PASSWORD) =>
  unlinkProvider(asCitizen(account), { issuer: ISSUER, currentPassword: password }).then(codeOf)

it('a link is ended with the password, once, on record, and nobody else’s', async () => {
  const [account, other] = [await linked({ phone: '13511110001', phoneProvedAt: NOW }), await linked({})]
  await linkIdentity(db, { issuer: ANOTHER, subject: account.id, accountId: account.id, createdAt: NOW })
  expect(await unlink(account, 'wrong')).toBe('identity.wrong-password')
  expect(await ownLink(asCitizen(account), ISSUER)).toBe(true)
  for (const _press of [1, 2]) expect(await unlink(account)).toBe('done')
  expect(await ownLink(asCitizen(account), ISSUER)).toBe(false)
  expect(await ownLink(asCitizen(other), ISSUER)).toBe(true)
  expect(await ownLink(asCitizen(account), ANOTHER)).toBe(true)
  const entries = await db.auditEntry.findMany({ where: { subjectId: account.id } })
  expect(entries.map(({ action }) => action)).toEqual(['account.provider-unlinked'])
})

it('the only way in is kept: the link of an account that lost its number, the number beside an unproved address', async () => {
  const lost = await linked({})
  expect(await unlink(lost)).toBe('identity.name-needed')
  expect(await ownLink(asCitizen(lost), ISSUER)).toBe(true)
  const halfProved = await aCitizenAccount({ phone: '13511110002', phoneProvedAt: NOW, email: 'typed@example.cn' })
  const takePhone = { kind: 'phone', value: '', currentPassword } as const
  expect(await changeContact(asCitizen(halfProved), takePhone)).toMatchObject({
    refusal: { code: 'identity.contact-unproved', field: 'value' },
  })
  succeeded(await changeContact(asCitizen(halfProved), { kind: 'email', value: '', currentPassword }))
  expect(codeOf(await changeContact(asCitizen(halfProved), takePhone))).toBe('identity.contact-needed')
})
