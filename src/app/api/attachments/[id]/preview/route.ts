import { previewAttachment } from '@/modules/attachments/use-cases/preview-attachment'
import { allowAnyone } from '@/platform/session/guards'
import { fileHeaders } from '@/platform/storage/file-headers'
import { refusalResponse } from '../../_parts/refusal-response'

type Context = { params: Promise<{ id: string }> }

/** GET: a picture at the size of a screen, whatever kind of picture the file is; for whoever may have the file itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await allowAnyone()
  const preview = await previewAttachment(actor, (await params).id)
  if (!preview.ok) return refusalResponse(preview.refusal)
  const { bytes, ...facts } = preview.value
  const headers = fileHeaders({ ...facts, size: bytes.byteLength }, { inline: true })
  return new Response(new Uint8Array(bytes), { headers })
}
