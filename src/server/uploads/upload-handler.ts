import { UPLOAD_LIMITS } from '@/modules/attachments/domain/admission'
import { log } from '@/platform/log'
import { BodyTooLarge, BodyTooSlow } from '../body-limit'
import { RateLimiter } from '../rate-limiter'
import { answer, type RequestContext } from '../request-context'
import type { RequestHandler } from '../server-context'
import { receiveForm, refuseForm } from './form-upload'
import { answerRefusal, isDiskFull, type UploadRefusal } from './refusal-answer'
import { byteCount, TUS, TUS_OPTIONS } from './tus-headers'
import { createUpload, endUpload, receiveBytes, showUpload } from './tus-upload'
import { uploadActor } from './upload-actor'
import type { Sender } from './upload-admission'

const MB = 1024 * 1024
const ROOT = '/api/uploads'

/** Files of drafts and of inspections on site: resumable by tus, or in one piece from a plain form. Bytes go straight to the disk. */
export function uploadHandler(): RequestHandler {
  // Two full drafts at once, then 4 MB a second and person.
  const bytes = new RateLimiter({ burst: 1_024, perSecond: 4 })
  return async (context) => {
    if (context.method === 'OPTIONS') return answer(context, 204, TUS_OPTIONS)
    const actor = await uploadActor(context)
    if (actor.kind !== 'citizen' && actor.kind !== 'staff') return turnAway(context, 'attachment.sign-in')
    const wait = bytes.wait(actor.id, bytesComing(context) / MB)
    if (wait > 0) return turnAway(context, 'attachment.too-fast', { 'retry-after': String(wait) })
    await serve(context, actor).catch((error: unknown) => answerFailure(context, error))
  }
}

const isForm = (context: RequestContext): boolean => context.path === `${ROOT}/form`

/** A person's browser is sent to a page that has words; a machine gets the code. */
function turnAway(context: RequestContext, code: UploadRefusal['code'], headers: Record<string, string> = {}): void {
  if (isForm(context) && context.method === 'POST') refuseForm(context, code)
  else answerRefusal(context, { code }, { ...TUS, ...headers })
}

/** A body in chunks says nothing of its size: it counts as the largest form there is. */
const UNTOLD = UPLOAD_LIMITS.draftBytes

/** Counted when they are announced, so that a sender is stopped before, not in the middle. */
const bytesComing = (context: RequestContext): number =>
  context.method === 'POST'
    ? (byteCount(context.headers['upload-length']) ?? byteCount(context.request.headers['content-length']) ?? UNTOLD)
    : 0

async function serve(context: RequestContext, actor: Sender): Promise<void> {
  if (isForm(context))
    return context.method === 'POST' ? receiveForm(context, actor) : answer(context, 405, { allow: 'POST' })
  if (context.headers['tus-resumable'] !== '1.0.0') return answer(context, 412, TUS_OPTIONS)
  if (context.path === ROOT)
    return context.method === 'POST'
      ? createUpload(context, actor)
      : answer(context, 405, { ...TUS, allow: 'POST, OPTIONS' })
  const id = context.path.slice(ROOT.length + 1)
  if (context.method === 'HEAD') return showUpload(context, actor, id)
  if (context.method === 'PATCH') return receiveBytes(context, actor, id)
  if (context.method === 'DELETE') return endUpload(context, actor, id)
  answer(context, 405, { ...TUS, allow: 'HEAD, PATCH, DELETE, OPTIONS' })
}

function answerFailure(context: RequestContext, error: unknown): void {
  const brokeOff = !context.request.complete || error instanceof BodyTooSlow
  if (!brokeOff) log.error({ err: error }, 'an upload could not be taken')
  if (context.response.headersSent || context.response.destroyed) context.response.destroy()
  else if (isDiskFull(error)) turnAway(context, 'attachment.no-space')
  else if (error instanceof BodyTooLarge) turnAway(context, 'attachment.too-large')
  else answer(context, brokeOff ? 408 : 400, { ...TUS, connection: 'close' })
}
