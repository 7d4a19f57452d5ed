import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import type { FiledMaterial, Filing } from './filing'

export type FilingDiff = {
  /** Paths like `name` and `staff.0.phone`; a row that came or went is named by its own path `staff.1`. */
  fields: ReadonlySet<string>
  /** Keys of materials whose files are other ones than before. */
  materials: ReadonlySet<string>
}

/** What an officer has to look at again: the differences between two filings of one case. */
export function changedBetween(before: Filing, after: Filing): FilingDiff {
  return {
    fields: new Set(changedFields(before.answers, after.answers, '')),
    materials: new Set(
      [...before.materials, ...after.materials]
        .map((file) => file.materialKey)
        .filter((key) => fingerprint(before.materials, key) !== fingerprint(after.materials, key)),
    ),
  }
}

function changedFields(before: Answers, after: Answers, prefix: string): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => changedValue(before[key], after[key], `${prefix}${key}`))
}

function changedValue(before: AnswerValue | undefined, after: AnswerValue | undefined, path: string): string[] {
  if (!isRows(before) && !isRows(after)) return sameValue(before, after) ? [] : [path]
  const [was, is] = [isRows(before) ? before : [], isRows(after) ? after : []]
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => {
    const [old, now] = [was[index], is[index]]
    return old && now ? changedFields(old, now, `${path}.${index}.`) : [`${path}.${index}`]
  }).flat()
}

const isRows = (value: AnswerValue | undefined): value is readonly Answers[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object'

/** Nothing given is nothing given, however it is stored. */
export function sameValue(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  const plain = (value: AnswerValue | undefined) => {
    const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    return isNothing ? null : value
  }
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

const fingerprint = (files: readonly FiledMaterial[], key: string): string =>
  files
    .filter((file) => file.materialKey === key)
    .map((file) => file.sha256)
    .sort()
    .join()
