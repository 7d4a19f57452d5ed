import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/kernel/result'
import type { AttachmentRefusal } from '@/modules/attachments/domain/attachment'

const STATUS: Partial<Record<AttachmentRefusal, number>> = {
  'attachment.not-found': 404,
  'attachment.not-permitted': 403,
  'attachment.not-inspector': 403,
}

/** Why there is no file, for a person in one line and for a script by code. */
export async function refusalResponse({ code }: Refusal<AttachmentRefusal>): Promise<Response> {
  const t = await getTranslations('attachments')
  const message = t(`refusals.${code.replaceAll('.', '-')}`)
  return Response.json({ code, message }, { status: STATUS[code] ?? 409 })
}
