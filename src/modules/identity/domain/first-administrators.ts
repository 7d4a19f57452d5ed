import { z } from 'zod'
import { ADMIN_ROLES, type AdminRole } from '@/kernel/actor'
import { type NewStaff, readStaff } from './read-staff'

/** Each of the three roles is given to two people, so that one who is ill or leaves does not close the city. */
export const PLACES = ['holder', 'deputy'] as const
export type Place = (typeof PLACES)[number]

export type FirstAdministrator = {
  role: AdminRole
  place: Place
  name: string
  staffNo: string
  phone: string | null
  email: string | null
}

const Person = z.strictObject({
  name: z.string(),
  staffNo: z.string(),
  phone: z.string().default(''),
  email: z.string().default(''),
})
const Pair = z.strictObject({ holder: Person, deputy: Person })
const SetupFile = z.strictObject({ system_admin: Pair, security_admin: Pair, audit_admin: Pair })

/** One thing wrong with a setup file: where it stands, and what it is. */
export type SetupProblem = {
  where: string
  what: 'shape' | 'name' | 'staffNo' | 'phone' | 'email' | 'repeated'
  detail?: string
}

export type ReadAdministrators = { ok: true; people: FirstAdministrator[] } | { ok: false; problems: SetupProblem[] }

/** The six people of a setup file, or everything that is wrong with it at once. */
export function readFirstAdministrators(value: unknown): ReadAdministrators {
  const parsed = SetupFile.safeParse(value)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }): SetupProblem => {
      return { where: path.join('.') || 'the file', what: 'shape', detail: message }
    })
    return { ok: false, problems }
  }
  const read = ADMIN_ROLES.flatMap((role) => PLACES.map((place) => readPerson(role, place, parsed.data[role][place])))
  const people = read.flatMap((one) => (one.ok ? [one.person] : []))
  const problems = [...read.flatMap((one) => (one.ok ? [] : [one.problem])), ...repeatedAmong(people)]
  return problems.length === 0 ? { ok: true, people } : { ok: false, problems }
}

type ReadPerson = { ok: true; person: FirstAdministrator } | { ok: false; problem: SetupProblem }

/** One person as typed, or the field that does not fit. */
export function readPerson(role: AdminRole, place: Place, typed: NewStaff): ReadPerson {
  const read = readStaff(typed)
  if (read.ok) return { ok: true, person: { role, place, ...read.value } }
  const what = read.refusal.field as 'name' | 'staffNo' | 'phone' | 'email'
  return { ok: false, problem: { where: `${role}.${place}.${what}`, what } }
}

/** Nobody holds two of these places (三员分立): what tells people apart may stand once only. */
export function repeatedAmong(people: readonly FirstAdministrator[]): SetupProblem[] {
  return (['staffNo', 'phone', 'email'] as const).flatMap((field) =>
    people
      .filter((one, index) => one[field] !== null && people.findIndex((other) => other[field] === one[field]) < index)
      .map(({ role, place }): SetupProblem => ({ where: `${role}.${place}.${field}`, what: 'repeated' })),
  )
}
