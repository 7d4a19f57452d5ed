type Named = { id: string; name: string; shortName: string }

/** A department as a text names it, without remarks in brackets. */
export const bareName = (text: string): string => text.replace(/（[^（）]*）|\([^()]*\)/g, '').trim()

/**
 * Which of the city's departments a text names: exactly, by its short name, or by its full name within the text
 * (「如皋市民政局婚姻登记机关」). What stands in brackets is a remark. Null when none, or when two are named.
 */
export function namedDepartment<T extends Named>(text: string, all: readonly T[]): T | null {
  const bare = bareName(text)
  const exact = all.find((one) => one.name === bare || one.shortName === bare)
  if (exact) return exact
  const within = all.filter((one) => bare.includes(one.name))
  const longest = within.filter((one) => !within.some((other) => other !== one && other.name.includes(one.name)))
  return longest.length === 1 ? (longest[0] ?? null) : null
}
