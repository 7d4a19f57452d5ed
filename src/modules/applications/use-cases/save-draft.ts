import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { versionContent } from '@/modules/catalogue/queries/version-by-id'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import { openAnswers, sealAnswers } from '../data/sealed-answers'
import { draftSchema } from '../domain/answers-schema'
import type { ApplicationRefusal, Draft } from '../domain/draft'
import { mergeAnswers, type Sender } from '../domain/draft-merge'
import { isOpen, maySeeDraft } from '../domain/draft-rules'
import { scopeOfDraft } from './scope-of-draft'

/** Only the fields of the page that sends are in `answers`. */
export type DraftPage = { draftId: string; sender: Sender; answers: Answers }

/**
 * Keeps what the applicant has typed so far, right or wrong. Two devices disturb each other only when both changed
 * the same field; then the second is told (`field` names it) and nothing is overwritten.
 */
export async function saveDraft(
  actor: Actor,
  { draftId, sender, answers }: DraftPage,
  clock = systemClock,
): Promise<Result<{ version: number; savedAt: Date }, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const draft = isUuid(draftId) ? await drafts.findToChange(tx, draftId) : null
    if (!draft || !maySeeDraft(actor, draft)) return refuse('application.not-found')
    if (!isOpen(draft)) return refuse('application.draft-closed')

    const merged = await laidOver(tx, actor, draft, sender, answers)
    if (!merged.ok) {
      return refuse('application.draft-conflict', merged.fields[0], { version: draft.version })
    }
    if (!merged.changed) return ok({ version: draft.version, savedAt: draft.updatedAt })

    const now = clock.now()
    await drafts.save(tx, { ...draft, answers: merged.answers }, now)
    return ok({ version: draft.version + 1, savedAt: now })
  })
}

async function laidOver(tx: Transaction, actor: Actor, draft: Draft, sender: Sender, sent: Answers) {
  const content = await versionContent(draft.serviceVersionId, tx)
  if (!content) throw new Error(`draft ${draft.id} stands on a version that is not there`)
  const { form } = content
  const scope = await scopeOfDraft(actor, draft, content, tx)
  const known = draftSchema(form).parse(sent)
  const mayChange = Object.fromEntries(Object.entries(known).filter(([key]) => !scope || scope.fields.has(key)))
  const values = openAnswers(form, draft.answers.values, draft.accountId)
  const merged = mergeAnswers({ ...draft.answers, values }, mayChange, sender, draft.version + 1)
  if (!merged.ok) return merged
  const sealed = sealAnswers(form, merged.answers.values, draft.accountId)
  return { ...merged, answers: { ...merged.answers, values: sealed } }
}
