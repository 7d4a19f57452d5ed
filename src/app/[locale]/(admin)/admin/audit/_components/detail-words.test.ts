import { readdirSync, readFileSync } from 'node:fs'
import { createFormatter, createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { ADMIN_ROLES, ANYONE, POST_ROLES, SYSTEM, shownActor } from '@/kernel/actor'
import { dateLocale } from '@/kernel/moment-words'
import { TIME_ZONE } from '@/kernel/plain-date'
import { VALIDITIES } from '@/modules/disclosure/domain/document'
import { BLOCK_KINDS } from '@/modules/front-page/domain/block'
import type { Words } from './act-words'
import { detailInWords } from './detail-words'
import { shownId } from './shown-id'

const POWERS = ['account', 'admin_role', 'post', 'stand_in', 'sign_in']
const areas = readdirSync('messages/en').map((file) => file.replace('.json', ''))
const messagesOf = (locale: string) =>
  Object.fromEntries(areas.map((area) => [area, JSON.parse(readFileSync(`messages/${locale}/${area}.json`, 'utf8'))]))

/** One case has a number here. */
const CASE = '01999999-0000-7000-8000-00000000000c'
const nameOf = (id: string) => (id === CASE ? '32068201' : shownId(id))

function speaking(locale: string) {
  const all = { locale, timeZone: TIME_ZONE, messages: messagesOf(locale) }
  const t = createTranslator({ ...all, namespace: 'audit' }) as never as Words
  const format = createFormatter({ locale: dateLocale(locale), timeZone: TIME_ZONE })
  return { t, anywhere: createTranslator(all) as never as Words, format, nameOf }
}

it.each([
  ['en', { number: 2 }, 'Edition: 2'],
  ['zh-CN', { number: 2 }, '版本：2'],
  ['en', { said: '黑车', meant: ['非法营运', '出租汽车'] }, 'Saying: 黑车; Also looks for: 非法营运, 出租汽车'],
  ['zh-CN', { meant: ['非法营运', '出租汽车'] }, '同时查找的词：非法营运、出租汽车'],
  ['en', { requestedBy: 'system' }, 'Requested by: the system'],
  ['en', { until: '2026-11-29T01:02:03.000Z', broken: 0 }, 'Until: 29/11/2026, 09:02:03; Faults: 0'],
  ['en', { code: 'case.not-permitted' }, 'Code: not permitted'],
  ['zh-CN', { code: '07' }, '代码：07'],
  ['zh-CN', { reason: 'identity.wrong-code' }, '原因：动态验证码不对'],
  ['zh-CN', { reason: '核对材料' }, '原因：核对材料'],
  ['en', { caseId: '01999999-0000-7000-8000-0000abcd1234', from: null, to: '' }, 'Case: …abcd1234'],
  ['en', { caseId: CASE, reason: '核对' }, 'Case: 32068201; Reason: 核对'],
])('%s: %o is told as %s', (locale, detail, words) => {
  expect(detailInWords(speaking(locale), detail)).toBe(words)
})

const CODES: Record<string, readonly string[]> = {
  role: [...POST_ROLES, ...ADMIN_ROLES],
  from: ADMIN_ROLES,
  to: ADMIN_ROLES,
  validity: VALIDITIES,
  idType: ['resident_id', 'passport', 'hmt_permit', 'foreign_permit'],
  direction: ['up', 'down'],
  by: ['password', 'password-and-code', 'provider', 'registration', 'code', 'holder'],
  kind: [...BLOCK_KINDS, 'HOLIDAY', 'MAKEUP_WORKDAY', 'ORDINARY', 'phone', 'email', ...POWERS],
  queue: ['case-event', 'notice-mail', 'round-back-up'],
  fault: ['no-key', 'no-room', 'not-proved', 'other'],
  reason: ['wrong-name-or-password', 'account-disabled', 'wrong-code', 'provider-unknown'].map((c) => `identity.${c}`),
  code: ['disclosure.not-permitted', 'form.of-another'],
}

// The English words are the same in number: the check of the messages holds them against each other.
it.each(Object.entries(CODES))('every code that is noted as %s has its word', (name, codes) => {
  const told = (code: string) => detailInWords(speaking('zh-CN'), { [name]: code })
  expect(codes.filter((code) => told(code).endsWith(code))).toEqual([])
})

it('the city itself is named in the reader’s language, people by their name', () => {
  expect(shownActor({ actorKind: SYSTEM.kind, actorName: SYSTEM.name }, 'The city')).toBe('The city')
  expect(shownActor({ actorKind: 'staff', actorName: '石磊' }, 'The city')).toBe('石磊')
  expect(shownActor({ actorKind: ANYONE.kind, actorName: ANYONE.name }, 'The city')).toBe('')
})
