import type { IncomingHttpHeaders } from 'node:http'
import { UPLOAD_LIMITS } from '@/modules/attachments/domain/admission'
import { systemClock } from '@/platform/clock'

/** tus 1.0.0 (tus.io/protocols/resumable-upload): creation, expiration and termination. */
export const TUS = { 'tus-resumable': '1.0.0' }

export const TUS_OPTIONS = {
  ...TUS,
  'tus-version': '1.0.0',
  'tus-extension': 'creation,expiration,termination',
  'tus-max-size': String(UPLOAD_LIMITS.fileBytes),
}

const DAY_MS = 86_400_000
/** When an upload that was not finished is swept away. */
export const expiry = (now = systemClock.now()): string => new Date(now.getTime() + DAY_MS).toUTCString()

/** A header that must be a whole number of bytes; null when it is not one. */
export function byteCount(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : null
}

/** `Upload-Metadata: filename 5byi, draftId …`: names with base64 values. */
export function uploadMetadata(headers: IncomingHttpHeaders): Map<string, string> {
  const text = String(headers['upload-metadata'] ?? '')
  const pairs = text.split(',').map((pair) => pair.trim().split(' '))
  return new Map(pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]))
}
