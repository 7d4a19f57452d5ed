import { SYSTEM } from '@/kernel/actor'
import type { ShownCheck } from '@/modules/audit/queries/chain-checks'

/** Who asked for a check: a person by name, the city's own nightly job by the reader's word for it. */
export const requesterOf = ({ requestedBy, requesterName }: ShownCheck, system: string): string =>
  requestedBy === SYSTEM.id ? system : requesterName
