import type { Materials } from '@/modules/catalogue/domain/service-version'
import type { FiledMaterial } from './filing'

export type AnswerFiles = { kept: readonly FiledMaterial[]; leftOut: readonly FiledMaterial[] }

type Given = {
  /** What was filed before. */
  before: readonly FiledMaterial[]
  added: readonly { materialKey: string }[]
  /** Attachments that the applicant leaves out. */
  leftOutIds: readonly string[]
  /** The materials that the notice opens; null opens all. */
  opened: ReadonlySet<string> | null
  materials: Materials
}

/**
 * What becomes of the files filed before in an answer to a correction notice: each stays, save those that the applicant leaves
 * out one by one; new ones come beside them. Where a material takes one file alone, a new one takes its place. What the
 * notice does not open stays whatever was said.
 */
export function filesOfAnswer({ before, added, leftOutIds, opened, materials }: Given): AnswerFiles {
  const isReplaced = (key: string) => takesOne(materials, key) && added.some(({ materialKey }) => materialKey === key)
  const isLeftOut = ({ attachmentId, materialKey }: FiledMaterial) =>
    (opened?.has(materialKey) ?? true) && (leftOutIds.includes(attachmentId) || isReplaced(materialKey))
  return { kept: before.filter((file) => !isLeftOut(file)), leftOut: before.filter(isLeftOut) }
}

/** Whether a material takes a single file. */
export const takesOne = (materials: Materials, materialKey: string): boolean =>
  materials.some(({ key, maxFiles }) => key === materialKey && maxFiles === 1)
