import type { Refusal } from '@/kernel/result'
import type { AttachmentRefusal } from '@/modules/attachments/domain/attachment'
import { dropBody } from '../body-gate'
import { answerJson, type Call } from '../call'

export type UploadRefusal = Refusal<
  AttachmentRefusal | 'attachment.sign-in' | 'attachment.too-fast' | 'attachment.no-space' | 'attachment.not-your-form'
>

const STATUS: Partial<Record<UploadRefusal['code'], number>> = {
  'attachment.sign-in': 401,
  'attachment.not-permitted': 403,
  'attachment.not-inspector': 403,
  'attachment.not-your-form': 403,
  'attachment.not-found': 404,
  'attachment.too-large': 413,
  'attachment.too-fast': 429,
  'attachment.no-space': 507,
}

/** A refusal as a machine reads it; the page that sent the file has the words. */
export function answerRefusal(call: Call, refusal: UploadRefusal, headers: Record<string, string> = {}): void {
  const { code, params } = refusal
  const cut = call.request.complete ? {} : { connection: 'close' }
  answerJson(call, STATUS[code] ?? 422, { code, params }, { ...headers, ...cut })
  dropBody(call.request)
}

export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | null)?.code ?? '')
