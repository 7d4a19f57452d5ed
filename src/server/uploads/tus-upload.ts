import { randomUUID } from 'node:crypto'
import type { Actor } from '@/kernel/actor'
import { atMost } from '@/platform/at-most'
import { locationHeader } from '@/platform/city-path'
import {
  appendToUpload,
  dropUpload,
  findUpload,
  finishUpload,
  openUpload,
  wholeUpload,
} from '@/platform/storage/pending-uploads'
import { announcedLength } from '../body-limit'
import { ipClass } from '../client-ip'
import { answer, answerJson, type RequestContext } from '../request-context'
import { limitedBody } from './limited-body'
import { answerRefusal } from './refusal-answer'
import { byteCount, expiry, TUS, uploadMetadata } from './tus-headers'
import { admitUpload, isSendersOwn, reserveSpace, type Sender, storeUpload, type UploadNote } from './upload-admission'

/** Uploads whose bytes are coming in right now: one sender at a time, or two would write over each other. */
const receiving = new Set<string>()

/** Of two announcements at once the second must see the first. */
const inTurn = atMost(1)

/** POST: opens an upload for one material of one's own draft, or for the record of an inspection. */
export async function createUpload(context: RequestContext, actor: Sender): Promise<void> {
  const size = byteCount(context.headers['upload-length'])
  const said = uploadMetadata(context.headers)
  const sha256 = said.get('sha256') ?? ''
  if (size === null) return answer(context, 400, TUS)
  const note: UploadNote = {
    ownerId: actor.id,
    address: ipClass(context.ip),
    draftId: said.get('draftId'),
    taskId: said.get('taskId'),
    materialKey: said.get('materialKey') ?? '',
    name: said.get('filename') ?? '',
    sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
  }
  if (!isSendersOwn(actor, note, said.get('owner')))
    return answerRefusal(context, { code: 'attachment.not-your-form' }, TUS)
  const id = randomUUID()
  const [admission, full] = await inTurn(async () => {
    const admitted = await admitUpload(actor, note, size)
    return [admitted, admitted.ok ? await reserveSpace(id, note, size) : null] as const
  })
  if (!admission.ok) return answerRefusal(context, admission.refusal, TUS)
  if (full !== null) return answerRefusal(context, { code: full }, { ...TUS, 'retry-after': '60' })
  const upload = await openUpload(size, note, id)
  answer(context, 201, { ...TUS, ...locationHeader(`/api/uploads/${upload.id}`), 'upload-expires': expiry() })
}

const ownUpload = async (actor: Actor, id: string) => {
  const upload = await findUpload<UploadNote>(id)
  return upload?.note.ownerId === actor.id ? upload : null
}
type Own = NonNullable<Awaited<ReturnType<typeof ownUpload>>>

const progressOf = (upload: Own) => ({
  ...TUS,
  'upload-offset': String(upload.offset),
  'upload-length': String(upload.size),
  ...(upload.done === undefined ? { 'upload-expires': expiry() } : { 'x-attachment-id': upload.done }),
})

/** HEAD: how much is here, so that a sender who was cut off goes on from there. */
export async function showUpload(context: RequestContext, actor: Actor, id: string): Promise<void> {
  const upload = await ownUpload(actor, id)
  answer(context, upload ? 200 : 404, upload ? progressOf(upload) : TUS)
}

/** DELETE: the sender changed their mind. */
export async function endUpload(context: RequestContext, actor: Actor, id: string): Promise<void> {
  const upload = await ownUpload(actor, id)
  if (upload && receiving.has(id)) return answer(context, 423, TUS)
  if (upload) await dropUpload(id)
  answer(context, upload ? 204 : 404, TUS)
}

/** PATCH: the bytes from where the last ones ended. With the last byte the file is checked and taken, or refused. */
export async function receiveBytes(context: RequestContext, actor: Actor, id: string): Promise<void> {
  const upload = await ownUpload(actor, id)
  const from = byteCount(context.headers['upload-offset'])
  if (!upload) return answer(context, 404, TUS)
  if (context.headers['content-type'] !== 'application/offset+octet-stream') return answer(context, 415, TUS)
  if (receiving.has(id)) return answer(context, 423, TUS)
  if (from !== upload.offset) return answer(context, 409, progressOf(upload))
  if ((announcedLength(context.request) ?? 0) > upload.size - upload.offset) return answer(context, 413, TUS)
  receiving.add(id)
  try {
    const rest = upload.size - upload.offset
    const offset = upload.done ? upload.size : await appendToUpload(id, upload.offset, limitedBody(context, rest))
    if (offset < upload.size) return answer(context, 204, { ...progressOf({ ...upload, offset }) })
    await takeWhole(context, actor, { ...upload, offset })
  } finally {
    receiving.delete(id)
  }
}

async function takeWhole(context: RequestContext, actor: Actor, upload: Own): Promise<void> {
  if (upload.done) return answer(context, 204, progressOf(upload))
  const file = await wholeUpload(upload.id, upload.size)
  const delivered = await storeUpload(actor, upload.note, { ...file, size: upload.size })
  if (!delivered.ok) {
    await dropUpload(upload.id)
    return answerRefusal(context, delivered.refusal, TUS)
  }
  await finishUpload(upload, delivered.value.id)
  answerJson(context, 200, { id: delivered.value.id }, progressOf({ ...upload, done: delivered.value.id }))
}
