import type { CaseExtension, CaseFile, CasePause, CaseTask, Correction } from './case'

export const openTasks = (file: CaseFile): readonly CaseTask[] => file.tasks.filter((task) => task.state === 'open')

export const openTaskFor = (file: CaseFile, action: CaseTask['action']): CaseTask | undefined =>
  file.tasks.find((task) => task.state === 'open' && task.action === action)

/** The special procedure that stops the clock right now (许可法 45). */
export const openPause = (file: CaseFile): CasePause | undefined => file.pauses.find((pause) => pause.endedOn === null)

export const openExtension = (file: CaseFile): CaseExtension | undefined =>
  file.extensions.find((extension) => extension.state === 'requested')

export const approvedExtension = (file: CaseFile): CaseExtension | undefined =>
  file.extensions.find((extension) => extension.state === 'approved')

/** The notice the applicant has not answered yet. */
export const openCorrection = (file: CaseFile): Correction | undefined =>
  file.corrections.find((correction) => correction.resolvedAt === null)
