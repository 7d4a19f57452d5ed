import type { AdminRole } from '@/kernel/actor'
import type { FirstAdministrator, SetupProblem } from '@/modules/identity/domain/first-administrators'
import type { SetUpRefusal } from '@/modules/identity/use-cases/set-up-city'
import { wordsIn } from '@/platform/i18n/words-in'

const ROLE_WORDS: Record<AdminRole, string> = {
  system_admin: 'system administrator (系统管理员)',
  security_admin: 'security administrator (安全管理员)',
  audit_admin: 'audit administrator (审计管理员)',
}

/** What a place is called: "system administrator (系统管理员), deputy". */
export const placeWords = ({ role, place }: Pick<FirstAdministrator, 'role' | 'place'>): string =>
  place === 'holder' ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}, deputy`

const PROBLEM_WORDS: Record<Exclude<SetupProblem['what'], 'shape'>, string> = {
  name: 'a name has 1 to 60 letters or characters',
  staffNo: 'a staff number (工号) has 2 to 20 letters, digits or hyphens and is no telephone number',
  phone: 'a mobile number of mainland China has eleven digits; leave it out if there is none',
  email: 'this is no e-mail address; leave it out if there is none',
  repeated: 'it stands twice: nobody holds two of these places (三员分立)',
}

/** What is wrong with what was given, in words. */
export const problemWords = ({ what, detail }: Pick<SetupProblem, 'what' | 'detail'>): string =>
  what === 'shape' ? (detail ?? '') : PROBLEM_WORDS[what]

/** Why nobody was made. */
export async function refusalWords(code: SetUpRefusal): Promise<string> {
  const words = await wordsIn('en', 'identity')
  return words(`refusals.${code.replaceAll('.', '-')}`)
}
