import type { Actor, Citizen } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { attachToCase } from '@/modules/attachments/use-cases/attach-to-case'
import { openCase } from '@/modules/casework/use-cases/open-case'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { departmentStatuses } from '@/modules/departments/queries/department-statuses'
import { type Clock, systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as filings from '../data/filing-store'
import { sealAnswers } from '../data/sealed-answers'
import type { ApplicationRefusal } from '../domain/draft'
import type { FilingBasis } from '../domain/filing-basis'
import { foundBy } from '../domain/found-by'
import { departmentCodesOf, freezeProcess } from '../domain/freeze-process'
import { type CheckedDraft, checkOpenedDraft } from './check-opened-draft'
import { type Filed, type FilingRequest, fileOnce } from './file-once'
import { type OpenedDraft, openDraft } from './open-draft'

/**
 * A citizen files an application: checked as a whole against the version it was filled in on, with its materials,
 * under a verified name. Opens the case and keeps the filing as signed. Once, however often it is asked.
 */
export async function submitApplication(
  actor: Actor,
  request: FilingRequest,
  clock = systemClock,
): Promise<Result<Filed, ApplicationRefusal>> {
  return fileOnce<ApplicationRefusal>(actor, 'submit', request, clock.now(), async (tx, applicant, draft) => {
    if (draft.correctsCaseId !== null) return refuse('application.not-permitted')
    const opened = await openDraft(applicant, draft, tx)
    const { service, versionId } = opened.basis
    if (service.state !== 'active' || !service.isOnline) return refuse('application.service-not-open')
    if (service.currentVersionId !== versionId) return refuse('application.form-changed')
    if (applicant.realNameLevel < 1) return refuse('application.real-name-required')

    const checked = await checkOpenedDraft(applicant, opened, clock, tx)
    return checked.ok ? file(tx, applicant, opened, checked.value, clock) : checked
  })
}

async function file(
  tx: Transaction,
  applicant: Citizen,
  source: OpenedDraft,
  { answers, materials, added, setAside }: CheckedDraft,
  clock: Clock,
) {
  const { draft, basis } = source
  const given = await newCase(tx, applicant, basis, answers)
  if (given === null) return refuse('application.service-not-handled' as const)
  const opened = await openCase(tx, applicant, given, clock)
  if (!opened.ok) throw new Error(`an applicant may open their own case: ${opened.refusal.code}`)

  const { id: caseId, caseNo } = opened.value.case
  const [now, { form }] = [clock.now(), basis.content]
  const { id: accountId, name, realNameLevel } = applicant
  const { serviceId, serviceVersionId } = draft
  const row = { caseId, accountId, serviceId, serviceVersionId, draftId: draft.id, applicant: { name, realNameLevel } }
  await filings.insert(tx, row, now)
  const signed = sealAnswers(form, answers, accountId)
  await filings.addFiling(tx, caseId, { number: 1, answers: signed, materials, submittedAt: now })
  // A file that arrived between the check and now was not reviewed.
  const bound = await attachToCase(tx, { draftId: draft.id, caseId, setAside }, now)
  if (bound !== added) return refuse('application.changed-since-review' as const)
  return ok<Filed>({ caseId, caseNo, filing: 1 })
}

/**
 * The case as the engine takes it: the process frozen for these answers, every department found. Null when one of them was
 * closed since the service was published: nobody could handle the case. A post that is vacant for a while is no reason to
 * turn an applicant away: the office must receive (许可法 32), the date runs, and the administrator is shown the gap.
 */
async function newCase(tx: Transaction, applicant: Citizen, basis: FilingBasis, answers: Answers) {
  const { service, versionId, content } = basis
  const codes = departmentCodesOf(content.process)
  const statuses = await departmentStatuses({ ids: [service.departmentId], codes }, tx)
  const open = statuses.filter(({ active }) => active)
  const own = open.find(({ id }) => id === service.departmentId)
  const departments = new Map(open.map(({ id, code }) => [code, id]))
  const process = freezeProcess(content.process, answers, service.departmentId, departments)
  if (!process || !own) return null
  return {
    kind: 'application',
    title: service.name,
    departmentId: service.departmentId,
    departmentCode: own.code,
    itemType: service.itemType,
    serviceId: service.id,
    serviceVersionId: versionId,
    applicantId: applicant.id,
    applicantName: applicant.name,
    channel: 'online',
    terms: content.terms,
    process,
    foundBy: foundBy(content.form, answers),
  } as const
}
