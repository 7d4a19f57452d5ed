export type ImportCounts = {
  created: number
  updated: number
  unchanged: number
  rejected: readonly { line: number; name: string; reason: string }[]
}

/** What became of a file: how many rows were new, changed or the same, and each that was not taken, with line and reason. */
export function printReport(
  { created, updated, unchanged, rejected }: ImportCounts,
  print: (line: string) => void,
): void {
  print(`${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected`)
  for (const { line, name, reason } of rejected) print(`  line ${line}: ${name || '(no name)'}: ${reason}`)
}

/** Some rows were not taken: whoever runs the import in a script must not take it for done. */
const SOME_REJECTED = 3

/** What the command ends with after a whole file: 0 when every row was taken. */
export const exitCodeOf = ({ rejected }: Pick<ImportCounts, 'rejected'>): number =>
  rejected.length === 0 ? 0 : SOME_REJECTED
