import type { Actor } from '@/kernel/actor'

/** Only the audit administrator reads the log (三员分立): neither those who run the system nor those who guard it. */
export const mayReadAudit = (actor: Actor): boolean => actor.kind === 'staff' && actor.adminRole === 'audit_admin'
