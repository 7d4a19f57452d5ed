import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { isImage } from '@/modules/disclosure/domain/file'
import { publicFile } from '@/modules/disclosure/queries/public-file'
import { allowAnyone } from '@/platform/session/guards'
import { answerPublicFile } from '@/platform/storage/answer-file'
import { isStored, openStored } from '@/platform/storage/content-store'
import { fileHeaders } from '@/platform/storage/file-headers'

/**
 * A file of a published document, which browsers may keep and fetch in parts; before publication for its editors and
 * publishers only, kept by nobody. Pictures are shown, all else is downloaded.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await allowAnyone()
  const file = await publicFile(actor, (await params).id)
  if (!file || !(await isStored(file.storageKey))) notFound()
  const inline = file.kind === 'image' && isImage(file.mediaType)
  if (file.isPublic) return answerPublicFile(request, file, { inline })
  return new Response(Readable.toWeb(openStored(file.storageKey)) as ReadableStream, {
    headers: { ...fileHeaders(file, { inline }), etag: `"${file.sha256}"` },
  })
}
