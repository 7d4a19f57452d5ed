import { randomUUID } from 'node:crypto'
import { pipeline, type Readable, Transform } from 'node:stream'
import busboy from 'busboy'
import { UPLOAD_LIMITS } from '@/modules/attachments/domain/admission'
import { cityPath } from '@/platform/city-path'
import { localePath } from '@/platform/i18n/locale'
import { appendToUpload, dropUpload, openUpload, wholeUpload } from '@/platform/storage/pending-uploads'
import { OWNER_FIELD } from '@/ui/owner-field'
import { dropBody } from '../body-limit'
import { ipClass } from '../client-ip'
import { localeOf } from '../locale-path'
import { type RequestContext, redirect } from '../request-context'
import { limitedBody } from './limited-body'
import type { UploadRefusal } from './refusal-answer'
import {
  admitUpload,
  extendReservation,
  isSendersOwn,
  reserveSpace,
  type Sender,
  storeUpload,
  type UploadNote,
} from './upload-admission'

const MOST_FILES = 20
/** One form may carry as much as a draft holds; each file is measured on its own. */
const MOST_BYTES = UPLOAD_LIMITS.draftBytes + 1024 * 1024

type ReceivedFile = { id: string; note: UploadNote; size: number; refused: string | null }

/**
 * The way without script: a plain multipart form, each file streamed to the disk under the name of its material.
 * Nothing is taken before the whole form is here; a form that breaks off leaves nothing.
 */
export async function receiveForm(context: RequestContext, actor: Sender): Promise<void> {
  const [draftId, taskId] = ['draft', 'task'].map((name) => context.query.get(name) ?? undefined)
  const arrived: ReceivedFile[] = []
  try {
    const address = ipClass(context.ip)
    await readForm(context, (file, stream) => arrive(actor, { address, draftId, taskId, ...file }, stream, arrived))
    const outcome = { uploaded: 0, refused: new Set<string>() }
    for (const file of arrived) await settle(actor, file, outcome)
    redirect(context, 303, answerPath(backOf(context), outcome))
  } finally {
    await Promise.all(arrived.map(({ id }) => dropUpload(id)))
    dropBody(context.request)
  }
}

/** Where the form was: one of our own pages, whatever the address says. */
export function backOf(context: RequestContext): string {
  return cityPath(context.query.get('back'), '/my/drafts')
}

/** The same page again, saying why nothing was taken; or the sign-in page, for whom it is that. */
export function refuseForm(context: RequestContext, code: string): void {
  const back = backOf(context)
  const signIn = `${localePath(localeOf(back), '/sign-in')}?next=${encodeURIComponent(back)}`
  const to = code === 'attachment.sign-in' ? signIn : answerPath(back, { uploaded: 0, refused: new Set([code]) })
  redirect(context, 303, to, { connection: 'close' })
  dropBody(context.request)
}

/** A file of the form, and the proof of whom the form was shown to where it stands before the file. */
type FileOfForm = { materialKey: string; name: string; owner: string | null }
type OnFile = (file: FileOfForm, stream: Readable) => Promise<void>

function readForm(context: RequestContext, onFile: OnFile): Promise<void> {
  return new Promise((resolve, reject) => {
    const limits = { files: MOST_FILES, fields: 20, fieldSize: 4_096, parts: MOST_FILES + 20, headerPairs: 50 }
    const form = busboy({ headers: context.request.headers, limits, defParamCharset: 'utf8' })
    const writing: Promise<void>[] = []
    let owner: string | null = null
    form.on('field', (name, value) => {
      if (name === OWNER_FIELD) owner = value
    })
    // Not before the last file has let go: what it still wrote would be left behind.
    const fail = (error: unknown) => void Promise.allSettled(writing).then(() => reject(error))
    form.on('file', (materialKey, stream, { filename: name }) => {
      // A form that breaks off breaks its file too, perhaps before anyone reads it.
      stream.on('error', () => {})
      // A file field left empty arrives as a file without name.
      if (name)
        writing.push(onFile({ materialKey, name, owner }, stream).catch((error: Error) => void form.destroy(error)))
      else stream.resume()
    })
    form.on('error', fail)
    form.on('close', () => Promise.all(writing).then(() => resolve(), fail))
    pipeline(limitedBody(context, MOST_BYTES), form, (error) => error && fail(error))
  })
}

async function arrive(
  actor: Sender,
  { owner, ...to }: Pick<UploadNote, 'address' | 'draftId' | 'taskId'> & FileOfForm,
  stream: Readable,
  arrived: ReceivedFile[],
): Promise<void> {
  const note: UploadNote = { ...to, ownerId: actor.id, sha256: null }
  // How large it is shows only at its end, so a file of one byte is admitted first.
  const id = randomUUID()
  const full = isSendersOwn(actor, note, owner) ? await refusalOf(actor, note, id) : 'attachment.not-your-form'
  await openUpload(0, note, id)
  const file: ReceivedFile = { id, note, size: 0, refused: full }
  arrived.push(file)
  if (full !== null) return void stream.resume()
  const limited = pipeline(stream, upTo(UPLOAD_LIMITS.fileBytes, file), () => {})
  file.size = await appendToUpload(id, 0, limited)
}

async function refusalOf(actor: Sender, note: UploadNote, id: string): Promise<UploadRefusal['code'] | null> {
  const admission = await admitUpload(actor, note, 1)
  return admission.ok ? reserveSpace(id, note, 0) : admission.refusal.code
}

/** Lets a file through up to its limit; what comes behind is read and thrown away, so that the form's other files still count. */
function upTo(limit: number, file: ReceivedFile): Transform {
  let seen = 0
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length
      if (seen > limit) file.refused = 'attachment.too-large'
      if (file.refused) return done()
      extendReservation(file.id, piece.length).then((full) => {
        file.refused ??= full
        done(null, full ? undefined : piece)
      }, done)
    },
  })
}

type Outcome = { uploaded: number; refused: Set<string> }

async function settle(actor: Sender, file: ReceivedFile, outcome: Outcome): Promise<void> {
  if (file.refused) return void outcome.refused.add(file.refused)
  const admission = await admitUpload(actor, file.note, file.size, file.id)
  const whole = await wholeUpload(file.id, file.size)
  const stored = admission.ok ? await storeUpload(actor, file.note, { ...whole, size: file.size }) : admission
  if (stored.ok) outcome.uploaded += 1
  else outcome.refused.add(stored.refusal.code)
}

/** Back to the materials page, which says how it went; never with a file's name, which may name a person. */
function answerPath(back: string, outcome: Outcome): string {
  const url = new URL(back, 'http://city.invalid')
  url.searchParams.delete('refused')
  url.searchParams.set('uploaded', String(outcome.uploaded))
  if (outcome.refused.size > 0) url.searchParams.set('refused', [...outcome.refused].join(' '))
  return `${url.pathname}${url.search}#upload-result`
}
