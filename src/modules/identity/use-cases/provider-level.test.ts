import { expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aCitizenAccount, aKnownPerson, aStaffAccount } from '@/testing/people'
import { linkIdentity } from '../data/linked-identity-store'
import type { Account } from '../domain/account'
import { signInWithProvider } from './sign-in-with-provider'

const NOW = new Date('2026-11-24T01:00:00Z')
const ISSUER = 'https://id.example.cn'

async function linked(account: Account): Promise<Account> {
  await linkIdentity(db, { issuer: ISSUER, subject: account.id, accountId: account.id, createdAt: NOW })
  return account
}
const accountOf = (id: string) => db.account.findUniqueOrThrow({ where: { id } })

/** Comes in through the provider, which proves this much. */
async function comesIn({ id }: Account, proof: { level: 1 | 2; name: string; number: string } | null) {
  const shown = { issuer: ISSUER, subject: id, userAgent: null, proof }
  expect(await signInWithProvider(ANYONE, shown, { now: () => NOW })).toMatchObject({ ok: true })
  return accountOf(id)
}

it('without a rule nothing is proved, with one the number is the account’s, on record and in no log', async () => {
  const { account: stater, paper } = await aKnownPerson({ name: '占号人' })
  const account = await linked(await aCitizenAccount({ name: '顾念' }))
  expect(await comesIn(account, null)).toMatchObject({ realNameLevel: 0, idNumberIndex: null })
  const proof = { level: 2, name: '顾念', number: paper.number } as const
  expect(await comesIn(account, proof)).toMatchObject({ realNameLevel: 2, idType: 'resident_id' })
  expect(await accountOf(stater.id)).toMatchObject({ realNameLevel: 0, idNumberIndex: null })
  await comesIn(account, proof)
  const entries = await db.auditEntry.findMany({ where: { subjectId: account.id } })
  expect(entries.filter(({ action }) => action === 'account.level-by-provider')).toMatchObject([
    { detail: { issuer: ISSUER, level: 2 } },
  ])
  expect(JSON.stringify(entries)).not.toContain(paper.number)
})

it.each([
  ['another name', { name: '顾年' }],
  ['a number that is none', { number: '110105194912310021' }],
  ['a number of a child under fourteen', { number: '999999202001010011' }],
])('%s proves nothing, and the person comes in as before', async (_what, change) => {
  const { paper } = await aKnownPerson()
  const account = await linked(await aCitizenAccount({ name: '顾念' }))
  const proof = { level: 2, name: '顾念', number: paper.number, ...change } as const
  expect(await comesIn(account, proof)).toMatchObject({ realNameLevel: 0, idNumberIndex: null })
})

it('a number another account proved stays there; a level is never lowered; staff have none', async () => {
  const { account: owner, paper } = await aKnownPerson({ name: '顾念', realNameLevel: 2 })
  const proof = { level: 2, name: '顾念', number: paper.number } as const
  const second = await linked(await aCitizenAccount({ name: '顾念' }))
  expect(await comesIn(second, proof)).toMatchObject({ realNameLevel: 0 })
  expect(await accountOf(owner.id)).toMatchObject({ realNameLevel: 2 })
  await linked(owner)
  expect(await comesIn(owner, { ...proof, level: 1 })).toMatchObject({ realNameLevel: 2 })
  const staff = await linked(await aStaffAccount({ name: '顾念' }))
  expect(await comesIn(staff, proof)).toMatchObject({ realNameLevel: 0, idNumberIndex: null })
})
