import { Prisma } from '@/generated/prisma/client'
import type { Citizen } from '@/kernel/actor'
import { SYSTEM } from '@/kernel/actor'
import { submitApplication } from '@/modules/applications/use-cases/submit-application'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { formOwnerProof } from '@/platform/session/form-owner'
import { sessionCookieValue } from '@/platform/session/session-cookie'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilledDraft, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar } from '@/testing/filed-cases'
import { recordStatements } from '@/testing/recorded-statements'
import { answerTo, underLoad } from './answer'

/** Applications come in for so many services of as many departments, each with an applicant of its own. */
const DESKS = 16

/** Draft `n` belongs to desk `n % DESKS`; its id can be computed, by SQL too. */
const draftIdOf = (n: number) => `d0000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const desks: Citizen[] = []
let version = 0

/** A city with services and `drafts` applications filled in and ready to be filed. */
async function prepare({ drafts }: { drafts: number }): Promise<{ desks: number }> {
  await loadOfficialCalendar()
  for (let desk = 0; desk < DESKS; desk++) {
    const departmentId = await aDepartment(`第${desk}局`, `B${String(desk).padStart(3, '0')}`)
    const service = serviceFacts(departmentId, { code: `food-${desk}`, name: '食品经营许可' })
    succeeded(await publishServiceVersion(SYSTEM, { service, content: FOOD_VERSION }))
    const owner = await aCitizen(`申请人${desk}`)
    desks.push(owner)
    await copyDraft(await aFilledDraft(owner, `food-${desk}`), desk, drafts)
  }
  return { desks: DESKS }
}

/** The same draft again under computed ids, with its file: whole rows, whatever columns they have. */
async function copyDraft(draftId: string, desk: number, drafts: number): Promise<void> {
  const { version: seen } = await db.applicationDraft.findUniqueOrThrow({ where: { id: draftId } })
  version = seen
  const ids = Prisma.sql`generate_series(${desk}::int, ${drafts - 1}::int, ${DESKS}::int) n,
    LATERAL (SELECT ('d0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS id) copy`
  await db.$executeRaw`
    INSERT INTO application_drafts
    SELECT (jsonb_populate_record(d, jsonb_build_object('id', copy.id))).* FROM application_drafts d, ${ids}
    WHERE d.id = ${draftId}::uuid`
  await db.$executeRaw`
    INSERT INTO attachments
    SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'draft_id', copy.id))).*
    FROM attachments a, ${ids} WHERE a.draft_id = ${draftId}::uuid`
}

async function fileDraft(n: number): Promise<void> {
  const request = { draftId: draftIdOf(n), version, idempotencyKey: newId() }
  succeeded(await submitApplication(desks[n % DESKS] as Citizen, request))
}

/**
 * For each desk the statements of two filings: what differs between them belongs to the filing. Of three in a row at
 * most one also reads the calendar, which is kept for a few seconds; that one is left out.
 */
async function record({ from }: { from: number }) {
  await fileDraft(from)
  const pairs = []
  for (let desk = 0; desk < DESKS; desk++) {
    const three = []
    for (const turn of [1, 2, 3]) {
      const n = from + turn * DESKS + desk
      three.push({ draftId: draftIdOf(n), statements: await recordStatements(() => fileDraft(n)) })
    }
    const fewest = Math.min(...three.map(({ statements }) => statements.length))
    pairs.push(three.filter(({ statements }) => statements.length === fewest).slice(0, 2))
  }
  return pairs
}

const file = ({ numbers, atOnce }: { numbers: number[]; atOnce: number }) => underLoad(numbers, atOnce, fileDraft)

/** What a browser of each applicant would send: a session of their own, and the proof that a form was shown to them. */
async function sessions(): Promise<{ cookies: string[]; proofs: string[]; version: number }> {
  const now = systemClock.now()
  const cookies = []
  for (const { id: accountId } of desks) {
    const id = crypto.randomUUID()
    const expiresAt = new Date(now.getTime() + 3_600_000)
    await db.session.create({ data: { id, accountId, createdAt: now, lastSeenAt: now, expiresAt, userAgent: 'bench' } })
    cookies.push(await sessionCookieValue(id))
  }
  return { cookies, proofs: desks.map(({ id }) => formOwnerProof(id)), version }
}

answerTo({ prepare, record, file, sessions })
