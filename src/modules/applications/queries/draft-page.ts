import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { CorrectionItem } from '@/modules/casework/domain/case'
import { openCorrectionOf } from '@/modules/casework/queries/open-correction-of'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { isDocumentNumber } from '@/modules/catalogue/domain/sensitive-field'
import type { Service } from '@/modules/catalogue/domain/service'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { perRequest } from '@/platform/per-request'
import * as drafts from '../data/draft-store'
import type { CheckContext } from '../domain/answer-rules'
import { maySeeDraft } from '../domain/draft-rules'
import type { FiledMaterial } from '../domain/filing'
import { type FilingStep, filingSteps } from '../domain/filing-steps'
import { type LabelledSection, labelledAnswers } from '../domain/labelled-answers'
import type { FilingProblems } from '../domain/ready-to-file'
import { materialsFor, type RequestedMaterial } from '../domain/required-materials'
import { mapSensitive, maskedAnswer } from '../domain/sensitive-answers'
import { checkContext, draftState } from '../use-cases/check-opened-draft'
import { type OpenedDraft, openDraft } from '../use-cases/open-draft'

type FilesOfMaterial = {
  added: readonly FiledMaterial[]
  /** Filed before and filed again. */
  kept: readonly FiledMaterial[]
  /** Filed before and not again. */
  leftOut: readonly FiledMaterial[]
}

export type DraftPageFacts = {
  id: string
  version: number
  service: Pick<Service, 'code' | 'name' | 'nameEn' | 'itemType'>
  form: FormDefinition
  steps: readonly FilingStep[]
  /** As typed, for the owner's own form; what comes from their verified record is masked. */
  answers: Answers
  fixed: ReadonlySet<string>
  /** What the rules of the fields are checked against, here and in the browser. */
  context: CheckContext
  /** For the page that shows everything: in words, as they would be filed, numbers masked. */
  review: readonly LabelledSection[]
  materials: readonly (RequestedMaterial & FilesOfMaterial)[]
  problems: FilingProblems
  /** The case whose correction notice this answers, and what the notice names. */
  correction: { caseId: string; caseNo: string; items: readonly CorrectionItem[] } | null
  /** The fields a correction may touch; null = all. */
  mayChange: ReadonlySet<string> | null
  /** A newer version of the form is in force, or the service is not open any more. */
  outdated: 'form-changed' | 'service-closed' | null
}

export type DraftPage =
  | { state: 'open'; page: DraftPageFacts }
  /** Filed already: where to go instead. */
  | { state: 'submitted'; caseId: string }

/** One's own draft with everything its pages show; null for anybody else's, and for one that was thrown away. */
export const draftPage = perRequest(readDraftPage)

async function readDraftPage(actor: Actor, draftId: string, clock = systemClock): Promise<DraftPage | null> {
  const draft = isUuid(draftId) ? await drafts.find(db, draftId) : null
  if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft)) return null
  if (draft.state !== 'open') return { state: 'submitted', caseId: draft.submittedCaseId ?? '' }

  const opened = await openDraft(actor, draft)
  const { problems, checked, added, leftOut, materials } = await draftState(actor, opened, clock)
  const { basis, scope, answers, fixed } = opened
  const { form, materials: asked } = basis.content
  return {
    state: 'open',
    page: {
      id: draft.id,
      version: draft.version,
      service: basis.service,
      form,
      steps: filingSteps(form, asked, answers, scope),
      answers: mapSensitive(form, answers, (value, path, field) =>
        fixed.has(path) ? maskedAnswer(value, field) : value,
      ),
      fixed,
      context: checkContext(clock),
      review: labelledAnswers(form, checked.ok ? checked.answers : answers, undefined, (value, field) =>
        isDocumentNumber(field) ? maskedAnswer(value, field) : value,
      ),
      materials: materialsFor(asked, answers)
        .filter(({ material }) => !scope || scope.materials.has(material.key))
        .map((one) => ({ ...one, ...filesOf(one.material.key, { added, leftOut, all: materials }) })),
      problems,
      correction: await correctionOf(actor, opened),
      mayChange: scope?.fields ?? null,
      outdated: outdatedBy(opened),
    },
  }
}

type AllFiles = Record<'added' | 'leftOut' | 'all', readonly FiledMaterial[]>

function filesOf(key: string, { added, leftOut, all }: AllFiles): FilesOfMaterial {
  const of = (files: readonly FiledMaterial[]) => files.filter(({ materialKey }) => materialKey === key)
  const isAdded = ({ attachmentId }: FiledMaterial) => added.some((one) => one.attachmentId === attachmentId)
  return { added: of(added), kept: of(all).filter((file) => !isAdded(file)), leftOut: of(leftOut) }
}

async function correctionOf(actor: Actor, { draft }: OpenedDraft): Promise<DraftPageFacts['correction']> {
  const caseId = draft.correctsCaseId
  const open = caseId && (await openCorrectionOf(actor, caseId))
  return caseId && open ? { caseId, caseNo: open.caseNo, items: open.correction.items } : null
}

function outdatedBy({ draft, basis: { service, versionId } }: OpenedDraft): DraftPageFacts['outdated'] {
  if (draft.correctsCaseId !== null) return null
  if (service.state !== 'active' || !service.isOnline) return 'service-closed'
  return service.currentVersionId === versionId ? null : 'form-changed'
}
