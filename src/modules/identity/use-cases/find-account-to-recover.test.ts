import { expect, it } from 'vitest'
import { type Actor, ANYONE } from '@/kernel/actor'
import { faultsOf } from '@/kernel/result'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { idOf, officer } from '@/testing/actors'
import { aKnownPerson } from '@/testing/people'
import { findAccountToRecover } from './find-account-to-recover'
import { recoverAtWindow } from './recover-at-window'

const NOW = new Date('2026-11-24T01:00:00Z')
const at = (hours: number) => ({ now: () => new Date(NOW.getTime() + hours * 3_600_000) })
const clerk = officer('周窗口', '民政/window_clerk')
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const entriesOn = (subjectId: string) => db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })

it('a clerk finds nobody unless name and number both fit, in the same words for every miss, each on record', async () => {
  const { paper } = await aKnownPerson()
  const { paper: another } = await aKnownPerson({ name: '另一人' })
  const look = (change: object) => findAccountToRecover(clerk, { ...paper, ...change }, at(0))
  const answers = [
    await look({ name: '顾念念' }),
    await look({ number: another.number }),
    await look({ idType: 'passport', number: 'E12345678' }),
    await look({ number: '11010519491231002X' }),
  ]
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers.map(codeOf)).toContain('identity.recovery-nobody')
  const missed = (await entriesOn('unknown')).filter(({ action }) => action === 'account.looked-for-in-vain')
  expect(missed).toHaveLength(4)
  expect(JSON.stringify(missed)).not.toContain('顾念')
  expect(codeOf(await look({ number: paper.number.slice(0, 17) }))).toBe('identity.number-length')
  expect(codeOf(await look({ name: '' }))).toBe('identity.name-unfit')
  const wrong = await look({ name: '7', number: '', signInName: '12' })
  expect(wrong.ok ? [] : faultsOf(wrong.refusal).map(({ field }) => field)).toEqual(['name', 'number', 'signInName'])
})

it('a clerk sees masked whom it is, and must say that the original was seen', async () => {
  const { paper, phone } = await aKnownPerson({ email: 'gu@example.cn' })
  const found = await findAccountToRecover(clerk, paper, at(0))
  if (!found.ok) throw new Error(found.refusal.code)
  const { maskedNumber, maskedPhone, maskedEmail, ticket } = found.value
  expect({ maskedNumber, maskedPhone, maskedEmail }).toEqual({
    maskedNumber: `999999${'*'.repeat(10)}${paper.number.slice(-2)}`,
    maskedPhone: `137****${phone.slice(-4)}`,
    maskedEmail: 'g***@example.cn',
  })
  const unseen = await recoverAtWindow(clerk, { ticket, originalSeen: false }, at(0))
  expect(unseen).toMatchObject({ refusal: { code: 'identity.original-unseen', field: 'originalSeen' } })
})

it.each([
  ['a disabled account', { disabledAt: NOW }, 'identity.recovery-disabled'],
  ['an account of their own name', { name: '周窗口' }, 'identity.recovery-own'],
] as const)('a clerk cannot open %s, not even one that became so meanwhile', async (_what, change, code) => {
  const { account, paper } = await aKnownPerson()
  const found = await findAccountToRecover(clerk, paper, at(0))
  await db.account.update({ where: { id: account.id }, data: change })
  expect(codeOf(await findAccountToRecover(clerk, { ...paper, ...('name' in change && change) }, at(0)))).toBe(code)
  const ticket = found.ok ? found.value.ticket : ''
  expect(codeOf(await recoverAtWindow(clerk, { ticket, originalSeen: true }, at(0)))).toBe(code)
})

it('a clerk looks for so many an hour and no more', async () => {
  const eager = officer('勤窗口', '民政/window_clerk')
  const { paper } = await aKnownPerson()
  for (let i = 0; i < env.RECOVERY_LOOKUPS_PER_HOUR; i++)
    await findAccountToRecover(eager, { ...paper, name: '无' }, at(0))
  expect(await findAccountToRecover(eager, paper, at(0))).toMatchObject({ refusal: { code: 'identity.wait' } })
  expect(codeOf(await findAccountToRecover(clerk, paper, at(0)))).toBe('done')
  expect(codeOf(await findAccountToRecover(eager, paper, at(1)))).toBe('done')
})

it.each<[string, Actor]>([
  ['a reviewer', officer('李审核', '民政/reviewer')],
  ['an administrator', { ...clerk, adminRole: 'security_admin' }],
  ['a citizen', { kind: 'citizen', id: idOf('顾念'), name: '顾念', realNameLevel: 1 }],
  ['anyone', ANYONE],
])('it is not for %s', async (_who, actor) => {
  const { paper } = await aKnownPerson()
  const found = await findAccountToRecover(clerk, paper, at(0))
  const ticket = found.ok ? found.value.ticket : ''
  expect(codeOf(await findAccountToRecover(actor, paper, at(0)))).toBe('identity.not-permitted')
  expect(codeOf(await recoverAtWindow(actor, { ticket, originalSeen: true }, at(0)))).toBe('identity.not-permitted')
})

it('a clerk finds no colleague', async () => {
  const { account, paper } = await aKnownPerson()
  await db.account.update({ where: { id: account.id }, data: { kind: 'staff' } })
  expect(codeOf(await findAccountToRecover(clerk, paper, at(0)))).toBe('identity.recovery-nobody')
})
