import type { Citizen } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result } from '@/kernel/result'
import { attachmentsOfDraft } from '@/modules/attachments/queries/attachments-of-draft'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import { type Clock, systemClock } from '@/platform/clock'
import { db, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import type { CheckContext } from '../domain/answer-rules'
import { type CheckedAnswers, checkAnswers } from '../domain/answers-schema'
import type { CorrectionScope } from '../domain/correction-scope'
import type { ApplicationRefusal } from '../domain/draft'
import { filesOfAnswer } from '../domain/files-of-answer'
import type { FiledMaterial } from '../domain/filing'
import { type DraftFile, type FilingProblems, problemsOf, readyToFile } from '../domain/ready-to-file'
import { materialsFor } from '../domain/required-materials'
import type { OpenedDraft } from './open-draft'

/** Fictitious identity numbers count only in a demo city. */
export const checkContext = (clock: Clock): CheckContext => ({
  today: dayOf(clock.now()),
  allowTestRegion: env.YIZHAN_MODE === 'demo',
})

type FileOfDraft = FiledMaterial & DraftFile
export type DraftState = {
  problems: FilingProblems
  checked: CheckedAnswers
  /** Uploaded into this draft for materials that these answers call for. */
  added: readonly FileOfDraft[]
  /** Attachments of this draft for materials that other answers called for; they are not filed. */
  setAside: readonly string[]
  /** Files of the filing before that are not filed again. */
  leftOut: readonly FiledMaterial[]
  /** What is filed along: the added files, and those of the filing before that are not left out. */
  materials: readonly FiledMaterial[]
}

/** How far this draft is from being filed. */
export async function draftState(
  owner: Citizen,
  opened: OpenedDraft,
  clock: Clock = systemClock,
  tx: Transaction = db,
): Promise<DraftState> {
  const { basis, answers, scope, before, draft } = opened
  const context = checkContext(clock)
  const asked = new Set(materialsFor(basis.content.materials, answers).map(({ material }) => material.key))
  const uploaded = await filesOf(owner, draft.id, tx)
  const added = uploaded.filter((file) => asked.has(file.materialKey))
  const setAside = uploaded.filter((file) => !asked.has(file.materialKey)).map((file) => file.attachmentId)
  const files = filesOfAnswer({
    before: before?.materials ?? [],
    added,
    leftOutIds: draft.leftOut,
    opened: scope?.materials ?? null,
    materials: basis.content.materials,
  })
  const all = [...files.kept, ...added].filter((file) => asked.has(file.materialKey))
  const settled = new Set([...opened.fixed, ...(scope ? asFiled(basis.content.form, scope) : [])])
  const checked = checkAnswers(basis.content.form, answers, { ...context, settled })
  const problems = problemsOf(basis, answers, checked, { all, added, leftOut: files.leftOut }, scope)
  return { problems, checked, added, leftOut: files.leftOut, setAside, materials: all.map(filedMaterial) }
}

/** What goes into the filing; `added` counts the files of the draft, so that one arriving meanwhile is noticed. */
export type CheckedDraft = {
  answers: Answers
  materials: readonly FiledMaterial[]
  added: number
  setAside: readonly string[]
}

/** The answers and materials as they are filed, or the first thing to put right. */
export async function checkOpenedDraft(
  owner: Citizen,
  opened: OpenedDraft,
  clock: Clock,
  tx: Transaction,
): Promise<Result<CheckedDraft, ApplicationRefusal>> {
  const { problems, checked, materials, added, setAside } = await draftState(owner, opened, clock, tx)
  const ready = readyToFile(problems, checked)
  return ready.ok ? ok({ answers: ready.value, materials, added: added.length, setAside }) : ready
}

/** What a correction notice does not open stands as it was filed, under the rules of its day. */
const asFiled = (form: FormDefinition, { fields: opened }: CorrectionScope): string[] =>
  form.sections.flatMap(({ fields }) => fields.map(({ key }) => key).filter((key) => !opened.has(key)))

async function filesOf(owner: Citizen, draftId: string, tx: Transaction): Promise<FileOfDraft[]> {
  const files = await attachmentsOfDraft(owner, draftId, tx)
  return files.map(({ id, materialKey, fileName, size, sha256, scanState }) => ({
    attachmentId: id,
    materialKey,
    fileName,
    size,
    sha256,
    scanState,
  }))
}

const filedMaterial = ({ materialKey, attachmentId, fileName, size, sha256 }: FiledMaterial): FiledMaterial => ({
  materialKey,
  attachmentId,
  fileName,
  size,
  sha256,
})
