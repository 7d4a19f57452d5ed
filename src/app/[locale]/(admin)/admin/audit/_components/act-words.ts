import { type ActsMeant, actsMeant } from '@/modules/audit/domain/acts-meant'
import english from '../../../../../../../messages/en/audit.json'
import chinese from '../../../../../../../messages/zh-CN/audit.json'

export type Words = { (key: string, values?: Record<string, string>): string; has(key: string): boolean }

/** An act in words; one that has none yet is shown by its code, which says the same to who knows it. */
export function actInWords(t: Words, action: string): string {
  const name = action.replaceAll('.', '-')
  const key = `acts.${name}`
  return t.has(key) ? t(key) : action
}

/** Which acts somebody means by words of either language, or by a code. */
export const actsCalled = (typed: string): ActsMeant | null => actsMeant(typed, [chinese.acts, english.acts])
