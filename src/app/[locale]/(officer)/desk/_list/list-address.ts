import { z } from 'zod'
import { CASE_STATUSES, type CaseStatus, isClosed } from '@/modules/casework/domain/lifecycle'
import type { WorklistFilter, WorklistView } from '@/modules/casework/domain/worklist'

export const ACTIONS = ['accept', 'review', 'approve', 'extend'] as const

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))
export const STATUSES: Record<WorklistView, readonly CaseStatus[]> = {
  mine: OPEN,
  department: OPEN,
  closed: CASE_STATUSES.filter(isClosed),
}

/** What stands in the address of a list; anything that does not belong there is passed over. */
const address = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  department: z.uuid().optional().catch(undefined),
  action: z.enum(ACTIONS).optional().catch(undefined),
  status: z
    .enum(CASE_STATUSES as [CaseStatus, ...CaseStatus[]])
    .optional()
    .catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
})

export type ListAddress = z.infer<typeof address>
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function listAddress(params: SearchParams): Promise<ListAddress> {
  return address.parse(await params)
}

export const filterOf = (view: WorklistView, { q, department, action, status }: ListAddress): WorklistFilter => ({
  view,
  q,
  departmentId: department,
  action: view === 'mine' ? action : undefined,
  status: view === 'mine' ? undefined : status,
})

/** The address of the next page: the same filter, further on. */
export function addressAfter(path: string, view: WorklistView, filter: ListAddress, after: string | null): string {
  const query = new URLSearchParams()
  if (view === 'closed') query.set('view', 'closed')
  for (const [name, value] of Object.entries({ ...filter, after })) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
