import { decryptText, encryptText } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import type { ContactKind } from '../domain/contact'
import { CONTACT_MESSAGE, type ContactMessageJob } from '../domain/contact-message'

export type ContactMessage = { kind: ContactKind; to: string; subject: string; text: string }

const contextOf = (messageId: string): string => `contact-message:${messageId}`

/** Whether messages of this kind reach anybody: by a gateway or mail server, or on the page of a demonstration. */
export const canReach = (kind: ContactKind): boolean =>
  env.YIZHAN_MODE === 'demo' || (kind === 'phone' ? env.SMS_GATEWAY_URL : env.SMTP_URL) !== undefined

/** Asks in the caller's transaction for a message; after `until` it is no longer sent. */
export async function queueMessage(tx: Transaction, message: ContactMessage, now: Date, until: Date): Promise<void> {
  const messageId = newId(now)
  const sealed = encryptText(JSON.stringify(message), contextOf(messageId))
  const job = { messageId, sealed, until: until.toISOString() } satisfies ContactMessageJob
  await enqueue(tx, CONTACT_MESSAGE, job, { key: messageId })
}

export const openMessage = ({ messageId, sealed }: ContactMessageJob): ContactMessage =>
  JSON.parse(decryptText(sealed, contextOf(messageId))) as ContactMessage
