import { OWNER_FIELD } from '@/ui/owner-field'

type Answer = { address?: string; message?: string }

/** Uploads a picture for the text of an edition; its address, or why not in words. */
export async function uploadPicture(
  file: File,
  { editionId, owner }: { editionId: string; owner?: string },
): Promise<{ address: string } | { reason: string }> {
  const body = new FormData()
  body.set('editionId', editionId)
  body.set('kind', 'image')
  body.set(OWNER_FIELD, owner ?? '')
  body.set('language', document.documentElement.lang)
  body.set('file', file)
  const headers = { accept: 'application/json' }
  const answer = await fetch('/api/publishing/files', { method: 'POST', body, headers }).catch(() => null)
  const { address, message }: Answer = await (answer?.json().catch(() => ({})) ?? {})
  return address ? { address } : { reason: message ?? String(answer?.status ?? '') }
}
