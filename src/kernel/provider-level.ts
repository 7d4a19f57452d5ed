/** One line of OIDC_LEVELS: where a claim of the provider has this value, the person is known to it at this level. */
export type LevelRule = { claim: string; value: string; level: 1 | 2 }

/** What the provider's token says, as far as the city asks. */
export type Claims = Readonly<Record<string, unknown>>

/** A person as the provider proved them, with the level that counts for here. */
export type ProviderProof = { level: 1 | 2; name: string; number: string }

const RULE = /^([^=\s]+)=(.+):([12])$/

/**
 * Reads OIDC_LEVELS: `claim=value:level`, several with commas, e.g. `acr=urn:example:real-name:2`. Null when a line of it
 * cannot be read, so that a misspelt setting never counts for less or more than was meant.
 */
export function readLevelRules(text: string): LevelRule[] | null {
  const rules: LevelRule[] = []
  for (const line of text.split(',')) {
    const [, claim, value, level] = RULE.exec(line.trim()) ?? []
    if (!claim || !value || !level) return null
    rules.push({ claim, value, level: level === '2' ? 2 : 1 })
  }
  return rules
}

/** The highest level that a rule gives; 0 where none fits. A claim may be a text, a number, a truth value or a list of them. */
export function levelShown(rules: readonly LevelRule[], claims: Claims): 0 | 1 | 2 {
  const fits = rules.filter(({ claim, value }) => valuesOf(claims[claim]).includes(value))
  if (fits.some(({ level }) => level === 2)) return 2
  return fits.length > 0 ? 1 : 0
}

/** What counts here of a token; null without a level, a name and a number. */
export function providerProof(
  rules: readonly LevelRule[],
  claims: Claims,
  { name, number }: { name: string; number: string },
): ProviderProof | null {
  const level = levelShown(rules, claims)
  const [shownName] = valuesOf(claims[name])
  const [shownNumber] = valuesOf(claims[number])
  return level === 0 || !shownName || !shownNumber ? null : { level, name: shownName, number: shownNumber }
}

const valuesOf = (claim: unknown): string[] =>
  (Array.isArray(claim) ? claim : [claim]).flatMap((one) =>
    ['string', 'number', 'boolean'].includes(typeof one) ? [String(one)] : [],
  )
