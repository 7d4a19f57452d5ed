import type { Applicant } from './applicants'

const b64 = (text: string) => Buffer.from(text).toString('base64')

/** Sends a file the way the page does (tus); gives the status of the last answer. */
export async function upload(
  origin: string,
  { cookie, draftId }: Applicant,
  name: string,
  bytes: Buffer,
): Promise<number> {
  const own = { cookie, origin, 'tus-resumable': '1.0.0' }
  const metadata = [`draftId ${b64(draftId)}`, `materialKey ${b64('extra')}`, `filename ${b64(name)}`].join(',')
  const begun = await fetch(`${origin}/api/uploads`, {
    method: 'POST',
    headers: { ...own, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
  })
  const place = begun.headers.get('location')
  if (begun.status !== 201 || !place) return begun.status
  const sent = await fetch(new URL(place, origin), {
    method: 'PATCH',
    headers: { ...own, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    body: new Uint8Array(bytes),
  })
  await sent.arrayBuffer()
  return sent.status
}
