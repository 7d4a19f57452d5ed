import type { AdminRole } from '@/kernel/actor'

const ALL: readonly AdminRole[] = ['system_admin', 'security_admin', 'audit_admin']

/** The sections of the administration and whose they are (三员分立): a link that would only lead to a refusal is not shown. */
const SECTIONS = {
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

export type AdminSection = keyof typeof SECTIONS

/** The sections this administrator may use, in the order of the side navigation. */
export const sectionsOf = (role: AdminRole | null): AdminSection[] =>
  (Object.keys(SECTIONS) as AdminSection[]).filter(
    (section) => role !== null && (SECTIONS[section] as readonly AdminRole[]).includes(role),
  )
