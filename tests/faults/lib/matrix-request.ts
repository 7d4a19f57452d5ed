import { formOwnerProof } from '@/platform/session/form-owner'
import { OWNER_FIELD } from '@/ui/owner-field'
import type { Visitor } from './visitors'

export type Asking = { method: string; body?: string | FormData; type?: string }

/** No edition and no page of a draft has it. */
const NONE = '00000000-0000-4000-8000-000000000000'

/** Handlers that take no GET are asked as their own page asks them, so that the answer is about who asks. */
const ASKED_OTHERWISE: Record<string, (who: Visitor) => Asking> = {
  '/api/drafts/[id]': () => json('PUT', { sender: { seen: 0, page: NONE, turn: 0 }, answers: {} }),
  '/api/publishing/files': (who) => ({ method: 'POST', body: fileForm(who) }),
  '/api/publishing/editions/[id]': (who) => ({ method: 'PUT', body: fileForm(who) }),
  '/api/publishing/editions/[id]/editing': () => ({ method: 'POST' }),
  '/api/session': () => ({ method: 'POST' }),
  '/api/v1/track': () => json('POST', { caseNo: '3206822026000000', code: 'AAAAAAAA' }),
}

export const matrixRequest = (pattern: string, who: Visitor): Asking =>
  ASKED_OTHERWISE[pattern]?.(who) ?? { method: 'GET' }

const json = (method: string, body: unknown): Asking => ({
  method,
  body: JSON.stringify(body),
  type: 'application/json',
})

function fileForm({ accountId }: Visitor): FormData {
  const form = new FormData()
  if (accountId !== null) form.set(OWNER_FIELD, formOwnerProof(accountId))
  form.set('editionId', NONE)
  form.set('kind', 'attachment')
  form.set('file', new File(['%PDF-1.7\n%%EOF\n'], 'a.pdf', { type: 'application/pdf' }))
  return form
}
