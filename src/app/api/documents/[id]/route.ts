import { notFound } from 'next/navigation'
import { documentPdf } from '@/modules/certificates/queries/document-pdf'
import { allowAnyone, requireCitizen } from '@/platform/session/guards'
import { fileHeaders } from '@/platform/storage/file-headers'

/** A letter, decision or certificate as PDF, for the applicant and for staff who may see its case. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const visitor = await allowAnyone()
  const actor = visitor.kind === 'anyone' ? await requireCitizen() : visitor
  const found = await documentPdf(actor, (await params).id)
  if (!found.ok) notFound()

  const { bytes, fileName, sha256 } = found.value
  const file = { fileName, mediaType: 'application/pdf', size: bytes.length }
  return new Response(new Uint8Array(bytes), {
    headers: { ...fileHeaders(file, { inline: false }), etag: `"${sha256}"` },
  })
}
