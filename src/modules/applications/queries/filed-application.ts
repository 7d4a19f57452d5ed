import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import type { Material } from '@/modules/catalogue/domain/service-version'
import { versionContent } from '@/modules/catalogue/queries/version-by-id'
import { db } from '@/platform/db'
import * as filings from '../data/filing-store'
import { openAnswers } from '../data/sealed-answers'
import type { FiledMaterial, Filing } from '../domain/filing'
import { changedBetween } from '../domain/filing-diff'
import { type LabelledSection, labelledAnswers } from '../domain/labelled-answers'
import { materialsFor } from '../domain/required-materials'
import { maskedAnswer } from '../domain/sensitive-answers'

/** A case has one correction notice, so two filings; some room is left for those reopened by hand. */
const MOST_FILINGS = 20

export type FiledApplication = {
  /** Which filing this is: 1 at first, one more for each answer to a correction. */
  filing: number
  submittedAt: Date
  sections: readonly LabelledSection[]
  materials: readonly {
    material: Material
    required: boolean
    files: readonly FiledMaterial[]
    /** Other files than in the filing before. */
    changed: boolean
    /** Files of earlier filings that newer ones took the place of, newest first; they stay in the record. */
    earlier: readonly FiledMaterial[]
  }[]
}

/**
 * What was filed last, in the words of its form, with marks on what differs from the filing before; sensitive answers
 * masked. For the applicant and for staff who may see the case; null for everybody else. The caller records staff reads.
 */
export async function filedApplication(actor: Actor, caseId: string): Promise<FiledApplication | null> {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  if (!file || !maySee(actor, file)) return null
  const filed = await filings.findWithFilings(db, caseId, MOST_FILINGS)
  const [latest, ...older] = filed?.filings ?? []
  const [before] = older
  const content = filed && (await versionContent(filed.application.serviceVersionId))
  if (!content || !latest) return null

  const { application } = filed
  const { form, materials } = content
  const open = (filing: typeof latest) => ({
    ...filing,
    answers: openAnswers(form, filing.answers, application.accountId),
  })
  const now = open(latest)
  const changes = before
    ? changedBetween(open(before), now)
    : { fields: new Set<string>(), materials: new Set<string>() }
  return {
    filing: latest.number,
    submittedAt: latest.submittedAt,
    sections: labelledAnswers(form, now.answers, changes.fields, maskedAnswer),
    materials: materialsFor(materials, now.answers).map(({ material, required }) => ({
      material,
      required,
      files: latest.materials.filter((one) => one.materialKey === material.key),
      changed: changes.materials.has(material.key),
      earlier: replacedFiles(material.key, latest.materials, older),
    })),
  }
}

function replacedFiles(key: string, now: readonly FiledMaterial[], older: readonly Filing[]): FiledMaterial[] {
  const held = new Set(now.map(({ attachmentId }) => attachmentId))
  const files = older.flatMap(({ materials }) => materials).filter((one) => one.materialKey === key)
  return [...new Map(files.filter((one) => !held.has(one.attachmentId)).map((one) => [one.attachmentId, one])).values()]
}
