import { canonicalJson } from '@/kernel/canonical-json'

/** Since when every seal of the city is keyed, and where the audit log of before ends. */
export type Beginning = { city: string; begunAt: Date; auditEntries: number; auditHash: string; seal: string }

export type Keyed = (domain: 'beginning' | 'anchor', text: string) => string

export const beginningSeal = ({ city, begunAt, auditEntries, auditHash }: Omit<Beginning, 'seal'>, keyed: Keyed) =>
  keyed('beginning', canonicalJson({ city, begunAt, auditEntries, auditHash }))
