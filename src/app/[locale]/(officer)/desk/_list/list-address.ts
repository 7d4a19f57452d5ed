import { z } from 'zod'
import type { Staff } from '@/kernel/actor'
import { CASE_STATUSES, type CaseStatus, isClosed } from '@/modules/casework/domain/lifecycle'
import type { WorklistFilter, WorklistView } from '@/modules/casework/domain/worklist'
import { decryptText, encryptText } from '@/platform/crypto'

export const ACTIONS = ['accept', 'review', 'approve', 'extend'] as const

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))
export const STATUSES: Record<WorklistView, readonly CaseStatus[]> = {
  mine: OPEN,
  department: OPEN,
  closed: CASE_STATUSES.filter(isClosed),
  found: CASE_STATUSES,
}

/** What a list is narrowed by; anything that does not belong there is passed over. */
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

/** The words stand in the address sealed: they name applicants, and addresses stay in histories and are passed on. */
export async function listAddress(officer: Staff, params: SearchParams): Promise<ListAddress> {
  const { sought, ...rest } = await params
  return address.parse({ ...rest, q: typeof sought === 'string' ? opened(officer, sought) : undefined })
}

/** The same from the form that narrows a list. */
export const narrowedBy = (form: FormData): ListAddress => {
  const { after: _place, ...narrowed } = address.parse(
    Object.fromEntries([...form].filter(([, value]) => value !== '')),
  )
  return narrowed
}

const sealFor = (officer: Staff): string => `desk-search:${officer.id}`

function opened(officer: Staff, sought: string): string | undefined {
  try {
    return decryptText(sought, sealFor(officer))
  } catch {
    // A colleague's address, or no seal of this city: the list is then not narrowed by words.
    return undefined
  }
}

export const filterOf = (view: WorklistView, { q, department, action, status }: ListAddress): WorklistFilter => ({
  view,
  q,
  departmentId: department,
  action: view === 'mine' ? action : undefined,
  status: view === 'mine' ? undefined : status,
})

/** Whose list, and where it stands. */
export type List = { officer: Staff; view: WorklistView; path: string }

/** The address of the next page: the same filter, further on. */
export function addressAfter(list: List, { q, ...filter }: ListAddress, after: string | null): string {
  const { officer, path, view } = list
  const query = new URLSearchParams()
  if (view === 'closed') query.set('view', 'closed')
  const sought = q && encryptText(q, sealFor(officer))
  for (const [name, value] of Object.entries({ sought, ...filter, after })) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
