/** Where the codes of imported bodies begin, by kind; the administrator gives the others. */
const BEGINNINGS: Record<string, number> = { department: 201, agency: 601, subdistrict: 401, town: 401, village: 1001 }

/** The next code of four digits that no body has; remembers what it gave. Null when there is none left. */
export function codeGiver(taken: Iterable<string>): (kind: string) => string | null {
  const used = new Set(taken)
  return (kind) => {
    for (let number = BEGINNINGS[kind] ?? 801; number <= 9999; number++) {
      const code = String(number).padStart(4, '0')
      if (used.has(code)) continue
      used.add(code)
      return code
    }
    return null
  }
}
