import type { Actor, Citizen } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { serviceByCode } from '@/modules/catalogue/queries/service-by-code'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { ownFacts } from '@/modules/identity/queries/own-facts'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as drafts from '../data/draft-store'
import { openAnswers, sealAnswers } from '../data/sealed-answers'
import type { ApplicationRefusal, Draft } from '../domain/draft'
import { carriedOver } from '../domain/draft-rules'
import type { FilingBasis } from '../domain/filing-basis'
import { prefilled } from '../domain/known-answers'

/**
 * A citizen begins an application, or goes on with the one they have begun for this service, on any device.
 * A draft begun on an older version is carried over to the current one. A verified name is needed to file, not to begin.
 */
export async function startDraft(
  actor: Actor,
  serviceCode: string,
  clock = systemClock,
): Promise<Result<{ draftId: string }, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const basis = await serviceByCode(serviceCode, tx)
    if (!basis) return refuse('application.service-not-found')
    if (actor.kind !== 'citizen') return refuse('application.not-permitted')
    if (basis.service.state !== 'active') return refuse('application.service-not-open')

    await drafts.holdStart(tx, actor.id)
    const begun = await drafts.findOpen(tx, actor.id, { serviceId: basis.service.id })
    if (!begun) return ok({ draftId: await begin(tx, actor, basis, {}, clock.now()) })
    if (begun.serviceVersionId !== basis.versionId) await carryOver(tx, begun, basis, clock.now())
    return ok({ draftId: begun.id })
  })
}

/** A new draft on this version: `answers`, and what the city knows of the person where they say nothing. */
export async function begin(
  tx: Transaction,
  actor: Citizen,
  basis: FilingBasis,
  answers: Answers,
  now: Date,
): Promise<string> {
  const values = { ...answers, ...prefilled(basis.content.form, await ownFacts(actor, tx)) }
  const draft: Draft = {
    id: newId(now),
    accountId: actor.id,
    serviceId: basis.service.id,
    serviceVersionId: basis.versionId,
    answers: { values: sealAnswers(basis.content.form, values, actor.id), changedIn: {} },
    state: 'open',
    correctsCaseId: null,
    leftOut: [],
    submittedCaseId: null,
    version: 0,
    updatedAt: now,
  }
  await drafts.insert(tx, draft)
  return draft.id
}

/** What has the same question in the new version keeps its answer; a page still open on another device must look again. */
async function carryOver(tx: Transaction, draft: Draft, basis: FilingBasis, now: Date): Promise<void> {
  const before = await versionById(draft.serviceVersionId, tx)
  if (!before) throw new Error(`draft ${draft.id} stands on a version that is not there`)
  const [from, to] = [before.content.form, basis.content.form]
  const values = carriedOver(from, to, openAnswers(from, draft.answers.values, draft.accountId))
  const changedIn = Object.fromEntries(
    Object.keys(values).map((key) => [key, { version: draft.version + 1, page: 'carried-over', turn: 0 }]),
  )
  const answers = { values: sealAnswers(to, values, draft.accountId), changedIn }
  await drafts.save(tx, { ...draft, serviceVersionId: basis.versionId, answers }, now)
}
