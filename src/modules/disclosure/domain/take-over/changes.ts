/** What became of a text when it was taken over, as the editor is told: only what a reader could notice. */
export const CHANGE_KINDS = [
  ...(['untold', 'deletion', 'comment', 'hidden', 'picture', 'embedded', 'field'] as const),
  ...(['mark', 'symbol', 'link-completed', 'link-text', 'heading', 'caption', 'aligned', 'gloss', 'look'] as const),
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** How often, and the beginnings of the texts it was done to. */
export type Change = { kind: ChangeKind; count: number; examples: string[] }

const MOST_EXAMPLES = 6
const LONGEST_EXAMPLE = 24

export class ChangeLog {
  private readonly found = new Map<ChangeKind, Change>()

  add(kind: ChangeKind, example = ''): void {
    const change = this.found.get(kind) ?? { kind, count: 0, examples: [] }
    change.count++
    const characters = [...example.replace(/\s+/g, ' ').trim()]
    const short =
      characters.length > LONGEST_EXAMPLE ? `${characters.slice(0, LONGEST_EXAMPLE).join('')}…` : characters.join('')
    if (short && !change.examples.includes(short) && change.examples.length < MOST_EXAMPLES) change.examples.push(short)
    this.found.set(kind, change)
  }

  has(kind: ChangeKind): boolean {
    return this.found.has(kind)
  }

  /** In the order of `CHANGE_KINDS`: what never entered first. */
  list(): Change[] {
    return CHANGE_KINDS.flatMap((kind) => this.found.get(kind) ?? [])
  }
}

/** Two lists as one, for whoever pastes twice before looking. */
export function bothChanges(one: readonly Change[], other: readonly Change[]): Change[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const same = [...one, ...other].filter((change) => change.kind === kind)
    if (same.length === 0) return []
    const examples = [...new Set(same.flatMap((change) => change.examples))].slice(0, MOST_EXAMPLES)
    return [{ kind, count: same.reduce((sum, { count }) => sum + count, 0), examples }]
  })
}
