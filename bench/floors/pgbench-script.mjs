/**
 * Turns recorded filings into a pgbench script that sends the same statements: what is the same in two filings of one
 * desk is written as it is, what differs (ids, numbers) is computed from `:n`, the number of the draft.
 * @param {{ n: number, draftId: string, statements: { text: string, values: (string | null)[] }[] }[]} pair
 * @param {number} desk
 * @param {number} desks
 */
export function pgbenchScript([first, second], desk, desks) {
  if (first.statements.length !== second.statements.length) throw new Error('two filings sent different statements')
  const slots = new Map([[second.draftId, idFrom('d0000000')]])
  const lines = second.statements.map(({ text, values }, i) => {
    const before = first.statements[i].values
    // The one table that keeps an id as text.
    const type = text.includes('"idempotency_keys"') ? 'text' : 'uuid'
    const written = values.map((value, j) => parameter(value, before[j], slots, type))
    return `${inserted(text, written).replace(/\s+/g, ' ').trim()};`
  })
  const head = [`\\set i :i + 1`, `\\set n (:from + :client_id * :share + :i) * ${desks} + ${desk}`]
  return `${[...head, ...lines].join('\n')}\n`
}

/** As the subject numbers its drafts; other ids of the same filing start with another number. */
const idFrom = (prefix) => `('${prefix}-0000-7000-8000-' || lpad(:n::text, 12, '0'))`
const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const ID = new RegExp(`^${ANY_ID.source}$`)
/** Case numbers are unique, so the script makes its own. */
const CASE_NO = /^\d{6}[0-9A-Z]{21}$/

function parameter(value, before, slots, type) {
  if (value === null) return 'NULL'
  if (value === before) return literal(value)
  if (CASE_NO.test(value)) return `(${literal(value.slice(0, -12))} || lpad(:n::text, 12, '0'))`
  if (slots.has(value)) return `${slots.get(value)}::${type}`
  if (ID.test(value)) {
    slots.set(value, idFrom(`e${String(slots.size).padStart(7, '0')}`))
    return `${slots.get(value)}::${type}`
  }
  // Times, seals and JSON: any value of the same shape does the same work. A lock is taken on a name of its own.
  return value.includes(' ') && slots.has(value.split(' ')[1]) ? `('attachments ' || :n)` : literal(value)
}

/** pgbench takes `:name` for a variable wherever it stands, also within quotes. */
const literal = (value) => `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`

const inserted = (text, values) => text.replace(/\$(\d+)/g, (_, place) => values[Number(place) - 1])
