import type { Answers } from '@/modules/catalogue/domain/condition'

/** One file as it was filed. */
export type FiledMaterial = {
  materialKey: string
  attachmentId: string
  fileName: string
  size: number
  sha256: string
}

/** What the applicant filed, kept as signed; the first one is number 1, every answer to a correction adds one. */
export type Filing = { number: number; answers: Answers; materials: readonly FiledMaterial[]; submittedAt: Date }
