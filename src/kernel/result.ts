/** An expected outcome is a value. A bug, or a dead database, is a throw. */
export type Result<T, Code extends string = string> = { ok: true; value: T } | { ok: false; refusal: Refusal<Code> }

export type Refusal<Code extends string = string> = {
  /** `module.reason`; its words stand in messages/. */
  code: Code
  /** The form field the person can change to put this right. */
  field?: string
  /** Values the words name, e.g. who decided meanwhile. Never personal data of third parties. */
  params?: Record<string, string | number>
  /** What else is wrong with the same form, so that it is told at once and not one fault a try. */
  also?: readonly Refusal<Code>[]
}

export const ok = <T>(value: T) => ({ ok: true, value }) as const

export const refuse = <Code extends string>(
  code: Code,
  field?: string,
  params?: Record<string, string | number>,
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: { code, field, params } })

/** One fault of what was typed, for `refuseAll`. */
export const fault = <Code extends string>(
  code: Code,
  field?: string,
  params?: Record<string, string | number>,
): Refusal<Code> => ({ code, field, params })

/** Everything that a refusal says is wrong, its first first; for one rule that goes on from another's. */
export const faultsOf = <Code extends string>(refusal: Refusal<Code>): Refusal<Code>[] => [
  refusal,
  ...(refusal.also ?? []),
]

/**
 * Refuses with all faults of a form at once, in the order of its fields; null where there is none. A condition that
 * holds stands as `false` or `null` among them: `refuseAll([name === '' && fault('x.name-required', 'name'), …])`.
 */
export function refuseAll<Code extends string>(
  found: readonly (Refusal<Code> | false | null | undefined)[],
): { ok: false; refusal: Refusal<Code> } | null {
  const [first, ...also] = found.filter((one) => one !== false && one !== null && one !== undefined)
  if (!first) return null
  return { ok: false, refusal: also.length > 0 ? { ...first, also } : first }
}
