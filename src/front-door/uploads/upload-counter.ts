import { UPLOAD_LIMITS } from '@/modules/attachments/domain/admission'
import { log } from '@/platform/log'
import { BodyTooLarge, BodyTooSlow } from '../body-gate'
import { answer, type Call } from '../call'
import type { Counter } from '../door'
import { RateGate } from '../rate-gate'
import { receiveForm, refuseForm } from './form-counter'
import { answerRefusal, isDiskFull, type UploadRefusal } from './refusal-answer'
import { createUpload, endUpload, receiveBytes, showUpload } from './tus-counter'
import { byteCount, TUS, TUS_OPTIONS } from './tus-headers'
import type { Sender } from './upload-office'
import { whoUploads } from './who-uploads'

const MB = 1024 * 1024
const ROOT = '/api/uploads'

/** Files of drafts and of inspections on site: resumable by tus, or in one piece from a plain form. Bytes go straight to the disk. */
export function uploadCounter(): Counter {
  // Two full drafts at once, then 4 MB a second and person.
  const bytes = new RateGate({ burst: 1_024, perSecond: 4 })
  return async (call) => {
    if (call.method === 'OPTIONS') return answer(call, 204, TUS_OPTIONS)
    const actor = await whoUploads(call)
    if (actor.kind !== 'citizen' && actor.kind !== 'staff') return turnAway(call, 'attachment.sign-in')
    const wait = bytes.wait(actor.id, bytesComing(call) / MB)
    if (wait > 0) return turnAway(call, 'attachment.too-fast', { 'retry-after': String(wait) })
    await serve(call, actor).catch((error: unknown) => answerFailure(call, error))
  }
}

const isForm = (call: Call): boolean => call.path === `${ROOT}/form`

/** A person's browser is sent to a page that has words; a machine gets the code. */
function turnAway(call: Call, code: UploadRefusal['code'], headers: Record<string, string> = {}): void {
  if (isForm(call) && call.method === 'POST') refuseForm(call, code)
  else answerRefusal(call, { code }, { ...TUS, ...headers })
}

/** A body in chunks says nothing of its size: it counts as the largest form there is. */
const UNTOLD = UPLOAD_LIMITS.draftBytes

/** Counted when they are announced, so that a sender is stopped before, not in the middle. */
const bytesComing = (call: Call): number =>
  call.method === 'POST'
    ? (byteCount(call.headers['upload-length']) ?? byteCount(call.request.headers['content-length']) ?? UNTOLD)
    : 0

async function serve(call: Call, actor: Sender): Promise<void> {
  if (isForm(call)) return call.method === 'POST' ? receiveForm(call, actor) : answer(call, 405, { allow: 'POST' })
  if (call.headers['tus-resumable'] !== '1.0.0') return answer(call, 412, TUS_OPTIONS)
  if (call.path === ROOT)
    return call.method === 'POST' ? createUpload(call, actor) : answer(call, 405, { ...TUS, allow: 'POST, OPTIONS' })
  const id = call.path.slice(ROOT.length + 1)
  if (call.method === 'HEAD') return showUpload(call, actor, id)
  if (call.method === 'PATCH') return receiveBytes(call, actor, id)
  if (call.method === 'DELETE') return endUpload(call, actor, id)
  answer(call, 405, { ...TUS, allow: 'HEAD, PATCH, DELETE, OPTIONS' })
}

function answerFailure(call: Call, error: unknown): void {
  const brokeOff = !call.request.complete || error instanceof BodyTooSlow
  if (!brokeOff) log.error({ err: error }, 'an upload could not be taken')
  if (call.response.headersSent || call.response.destroyed) call.response.destroy()
  else if (isDiskFull(error)) turnAway(call, 'attachment.no-space')
  else if (error instanceof BodyTooLarge) turnAway(call, 'attachment.too-large')
  else answer(call, brokeOff ? 408 : 400, { ...TUS, connection: 'close' })
}
