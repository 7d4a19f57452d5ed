/** An expected outcome is a value. A bug, or a dead database, is a throw. */
export type Result<T, Code extends string = string> = { ok: true; value: T } | { ok: false; refusal: Refusal<Code> }

export type Refusal<Code extends string = string> = {
  /** `module.reason`; its words stand in messages/. */
  code: Code
  /** The form field the person can change to put this right. */
  field?: string
  /** Values the words name, e.g. who decided meanwhile. Never personal data of third parties. */
  params?: Record<string, string | number>
}

export const ok = <T>(value: T) => ({ ok: true, value }) as const

export const refuse = <Code extends string>(
  code: Code,
  field?: string,
  params?: Record<string, string | number>,
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: { code, field, params } })
