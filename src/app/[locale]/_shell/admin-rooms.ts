import type { AdminRole } from '@/kernel/actor'

const ALL: readonly AdminRole[] = ['system_admin', 'security_admin', 'audit_admin']

/** The rooms of the administration and whose they are (三员分立): a link that would only lead to a refusal is not shown. */
const ROOMS = {
  departments: ALL,
  people: ['system_admin', 'security_admin'],
  powers: ['system_admin', 'security_admin'],
  accounts: ['security_admin'],
  'stand-ins': ['system_admin'],
  calendar: ALL,
  services: ALL,
  columns: ['system_admin'],
  home: ['system_admin'],
  announcements: ['system_admin', 'security_admin'],
  jobs: ['system_admin'],
  audit: ['audit_admin'],
} as const satisfies Record<string, readonly AdminRole[]>

export type AdminRoom = keyof typeof ROOMS

/** The rooms this administrator may enter, in the order of the list at the side. */
export const roomsOf = (role: AdminRole | null): AdminRoom[] =>
  (Object.keys(ROOMS) as AdminRoom[]).filter(
    (room) => role !== null && (ROOMS[room] as readonly AdminRole[]).includes(role),
  )
