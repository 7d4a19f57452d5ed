import type { CaseTask } from '@/modules/casework/domain/case'
import type { InspectionFilesRefusal } from '@/modules/casework/domain/inspection-files'
import type { AttachmentRefusal, UploadPlace } from './attachment'

/** What the record of an inspection on site takes: photographs, and papers that were made or handed over there. */
export const INSPECTION_MATERIAL = {
  key: 'inspection',
  accepts: ['image', 'pdf', 'word'],
  maxFiles: 40,
} as const satisfies UploadPlace['material']

/** Where files of this inspection go; `ownerId` is whoever holds its task and is asking. */
export const placeOfInspection = ({ id, caseId }: CaseTask, ownerId: string): UploadPlace => ({
  subject: { taskId: id, caseId },
  ownerId,
  material: INSPECTION_MATERIAL,
})

/** What the case says, in the words of the files. */
export const INSPECTION_REFUSALS = {
  'case.not-found': 'attachment.not-found',
  'case.not-permitted': 'attachment.not-inspector',
  'case.wrong-status': 'attachment.inspection-ended',
} as const satisfies Record<InspectionFilesRefusal, AttachmentRefusal>
