import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Case, CaseExtension, CaseFile, CasePause, CaseTask, Correction } from '../domain/case'

export const WHOLE_FILE = {
  tasks: { orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] },
  corrections: { orderBy: { number: 'asc' } },
  pauses: { orderBy: [{ startedOn: 'asc' }, { id: 'asc' }] },
  extensions: { orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.CaseInclude

export type CaseRow = Prisma.CaseGetPayload<{ include: typeof WHOLE_FILE }>

const dayOrNull = (value: Date | null): PlainDate | null => (value ? fromDbDate(value) : null)
const dbDayOrNull = (day: PlainDate | null): Date | null => (day ? toDbDate(day) : null)

/** JSON that this module wrote itself, read back as the type it was written from. */
export const asWritten = <T>(json: Prisma.JsonValue): T => json as T
export const asJson = (value: unknown) => value as Prisma.InputJsonValue

/** The database's row in the words of the domain. Statuses and roles are only ever written by this module. */
export function toCaseFile(row: CaseRow): CaseFile {
  const { tasks, corrections, pauses, extensions, ...own } = row
  return {
    case: toCase(own),
    tasks: tasks.map((task) => ({ ...task, dueOn: dayOrNull(task.dueOn) }) as CaseTask),
    corrections: corrections.map(
      (one) =>
        ({
          ...one,
          items: asWritten(one.items),
          answerBy: dayOrNull(one.answerBy),
          dueOn: dayOrNull(one.dueOn),
        }) as Correction,
    ),
    pauses: pauses.map(
      (one) => ({ ...one, startedOn: fromDbDate(one.startedOn), endedOn: dayOrNull(one.endedOn) }) as CasePause,
    ),
    extensions: extensions.map((one) => ({ ...one, decidedOn: dayOrNull(one.decidedOn) }) as CaseExtension),
  }
}

export function toCase(row: Omit<CaseRow, keyof typeof WHOLE_FILE>): Case {
  const { searchGrams: _grams, nextSeq: _seq, lastHash: _hash, createdAt: _at, updatedAt: _on, ...own } = row
  return {
    ...own,
    terms: asWritten(own.terms),
    process: asWritten(own.process),
    receivedOn: fromDbDate(own.receivedOn),
    acceptedOn: dayOrNull(own.acceptedOn),
    decidedOn: dayOrNull(own.decidedOn),
    dueOn: dayOrNull(own.dueOn),
  } as Case
}

/** The columns a step may change. */
export const changingColumns = (one: Case) => ({
  status: one.status,
  stageIndex: one.stageIndex,
  receivedOn: toDbDate(one.receivedOn),
  acceptedOn: dbDayOrNull(one.acceptedOn),
  acceptedBy: one.acceptedBy,
  decidedOn: dbDayOrNull(one.decidedOn),
  deliveredAt: one.deliveredAt,
  closedAt: one.closedAt,
  dueOn: dbDayOrNull(one.dueOn),
  dueProvisional: one.dueProvisional,
  paused: one.paused,
  reviewerIds: [...one.reviewerIds],
})

export const taskColumns = (task: CaseTask) => ({ ...task, dueOn: dbDayOrNull(task.dueOn) })

export const correctionColumns = (one: Correction) => ({
  ...one,
  items: asJson(one.items),
  answerBy: dbDayOrNull(one.answerBy),
  dueOn: dbDayOrNull(one.dueOn),
})

export const pauseColumns = (one: CasePause) => ({
  ...one,
  startedOn: toDbDate(one.startedOn),
  endedOn: dbDayOrNull(one.endedOn),
})

export const extensionColumns = (one: CaseExtension) => ({ ...one, decidedOn: dbDayOrNull(one.decidedOn) })
