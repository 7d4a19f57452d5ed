/** What a schema says of a value, as zod hands it over; the kernel imports nothing. */
type Issue = {
  code: string
  input?: unknown
  expected?: string
  values?: readonly unknown[]
  keys?: readonly string[]
  maximum?: number | bigint
  minimum?: number | bigint
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** Said of a value where the schema has no words of its own. */
export function rowErrorWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'it is missing' : `it is not ${KINDS[issue.expected ?? ''] ?? issue.expected}`
    case 'invalid_value':
      return `it is not one of: ${(issue.values ?? []).map(String).join(', ')}`
    case 'unrecognized_keys':
      return `it has members that are not known: ${(issue.keys ?? []).join(', ')}`
    case 'too_big':
      return `it is more than ${issue.maximum}`
    case 'too_small':
      return `it is less than ${issue.minimum}`
    default:
      return 'it is not written as it should be'
  }
}

/** More than these help nobody: the first ones are mended, and the file is read again. */
const MOST_TOLD = 10

/** What is wrong with a row, each with the path to it: `definition.form.sections.0.key: it is missing`. */
export function rowErrors({
  issues,
}: {
  issues: readonly { path: readonly PropertyKey[]; message: string }[]
}): string {
  const told = issues
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message))
  const more = issues.length - told.length
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
