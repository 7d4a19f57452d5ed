import { beforeAll, expect, it } from 'vitest'
import { faultsOf, type Refusal } from '@/kernel/result'
import { newId } from '@/platform/new-id'
import { aNewsroom, aNotice, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { publishEdition } from './publish-edition'
import { scheduleEdition } from './schedule-edition'
import { startDocument } from './start-document'
import { withdrawDocument } from './withdraw-document'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const MOBILE = '<p>联系人手机：13912345678。</p>'
let room: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0841')
})

const saidOf = (result: { ok: true } | { ok: false; refusal: Refusal }) =>
  result.ok ? [] : faultsOf(result.refusal).map(({ code, field }) => `${code} ${field ?? ''}`.trim())

it('a draft is refused with everything that it may not hold', async () => {
  const content = aNotice(room, {
    title: ' ',
    signedOn: '2026-02-30',
    effectiveOn: 'soon',
    columnId: newId(),
    issuerName: '国务院',
    supersedesId: newId(),
    serviceIds: [newId()],
  })
  expect(saidOf(await startDocument(room.editor, { departmentId: room.departmentId, content }, clock))).toEqual([
    'disclosure.title-required title',
    'disclosure.date-impossible signedOn',
    'disclosure.date-impossible effectiveOn',
    'disclosure.column-unknown columnId',
    'disclosure.issuer-not-yours issuerName',
    'disclosure.supersedes-unknown supersedesId',
    'disclosure.service-unknown serviceIds',
  ])
})

it('a day and a reason and a tick that are lacking are told together, also of a time that is past', async () => {
  const { id: editionId, version: expectedVersion } = await aSubmittedNotice(room, { bodyHtml: MOBILE }, clock)
  const nothing = { editionId, expectedVersion, secrecyReviewed: false, warningReason: ' ' }
  const rest = [
    'disclosure.warning-reason-required warningReason',
    'disclosure.secrecy-review-required secrecyReviewed',
  ]
  expect(saidOf(await scheduleEdition(room.publisher, { ...nothing, publishAt: null }, clock))).toEqual([
    'disclosure.time-required publishAt',
    ...rest,
  ])
  expect(saidOf(await scheduleEdition(room.publisher, { ...nothing, publishAt: clock.now() }, clock))).toEqual([
    'disclosure.time-past publishAt',
    ...rest,
  ])
  expect(saidOf(await publishEdition(room.publisher, nothing, clock))).toEqual(rest)
})

it('whoever withdraws hears at once that the reason and the fate of the older document are lacking', async () => {
  const older = await aPublishedNotice(room, {}, clock)
  const newer = await aPublishedNotice(room, { supersedesId: older.documentId }, clock)
  const request = { editionId: newer.id, expectedVersion: newer.version, reason: '', predecessors: null }
  expect(saidOf(await withdrawDocument(room.publisher, request, clock))).toEqual([
    'disclosure.reason-required reason',
    'disclosure.predecessors-undecided predecessors',
  ])
})
