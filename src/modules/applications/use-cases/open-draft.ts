import type { Citizen } from '@/kernel/actor'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { ownFacts } from '@/modules/identity/queries/own-facts'
import { db, type Transaction } from '@/platform/db'
import * as filings from '../data/filing-store'
import { openAnswers } from '../data/sealed-answers'
import { type CorrectionScope, withinScope } from '../domain/correction-scope'
import type { Draft } from '../domain/draft'
import type { Filing } from '../domain/filing'
import type { FilingBasis } from '../domain/filing-basis'
import { fromRecord } from '../domain/known-answers'
import { scopeOfDraft } from './scope-of-draft'

/** A draft with the service version, answers and earlier filing it rests on, decrypted for its owner. */
export type OpenedDraft = {
  draft: Draft
  basis: FilingBasis
  answers: Answers
  /** Keys answered from the person's verified record, or that will be once there is one. */
  fixed: ReadonlySet<string>
  scope: CorrectionScope | null
  /** The filing that a correction starts from, answers opened. */
  before: Filing | null
}

/** Loads the version, the answers and, for a correction, what was filed before. The caller has checked whose draft it is. */
export async function openDraft(owner: Citizen, draft: Draft, tx?: Transaction): Promise<OpenedDraft> {
  const basis = await versionById(draft.serviceVersionId, tx)
  if (!basis) throw new Error(`draft ${draft.id} stands on a version that is not there`)
  const { form } = basis.content
  const scope = await scopeOfDraft(owner, draft, basis.content, tx)
  const before = draft.correctsCaseId === null ? null : await latestFiling(tx ?? db, owner, draft.correctsCaseId, basis)
  const known = fromRecord(form, await ownFacts(owner, tx))
  const onRecord = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null))
  const typed = openAnswers(form, draft.answers.values, owner.id)
  const answers =
    scope && before ? withinScope(before.answers, { ...typed, ...onRecord }, scope) : { ...typed, ...known }
  return { draft, basis, answers, fixed: new Set(Object.keys(scope ? onRecord : known)), scope, before }
}

async function latestFiling(tx: Transaction, owner: Citizen, caseId: string, { content }: FilingBasis) {
  const [latest] = await filings.latestFilings(tx, caseId, 1)
  if (!latest) throw new Error(`case ${caseId} has no filing`)
  return { ...latest, answers: openAnswers(content.form, latest.answers, owner.id) }
}
