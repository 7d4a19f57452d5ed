import type { Refusal } from '@/kernel/result'
import type { AttachmentRefusal } from '@/modules/attachments/domain/attachment'
import { dropBody } from '../body-limit'
import { answerJson, type RequestContext } from '../request-context'

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
export function answerRefusal(
  context: RequestContext,
  refusal: UploadRefusal,
  headers: Record<string, string> = {},
): void {
  const { code, params } = refusal
  const cut = context.request.complete ? {} : { connection: 'close' }
  answerJson(context, STATUS[code] ?? 422, { code, params }, { ...headers, ...cut })
  dropBody(context.request)
}

export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | null)?.code ?? '')
