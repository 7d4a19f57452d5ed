import { Readable } from 'node:stream'
import { isShownInBrowser } from '@/modules/attachments/domain/file-kinds'
import { openAttachment } from '@/modules/attachments/use-cases/open-attachment'
import { allowAnyone } from '@/platform/session/guards'
import { openStored } from '@/platform/storage/content-store'
import { fileHeaders } from '@/platform/storage/file-headers'
import { refusalResponse } from '../_parts/refusal-response'

type Context = { params: Promise<{ id: string }> }

/** GET: the file, to be saved; with `?preview=1`, a picture or PDF to be looked at. Who may is the use case's to say. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await allowAnyone()
  const opened = await openAttachment(actor, (await params).id)
  if (!opened.ok) return refusalResponse(opened.refusal)
  const { storageKey, ...file } = opened.value
  const inline = new URL(request.url).searchParams.has('preview') && isShownInBrowser(file.mediaType)
  const bytes = Readable.toWeb(openStored(storageKey)) as ReadableStream
  return new Response(bytes, { headers: fileHeaders(file, { inline }) })
}
