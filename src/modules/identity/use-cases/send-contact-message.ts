import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { log } from '@/platform/log'
import { sendMail } from '@/platform/mail'
import { sendTextMessage } from '@/platform/text-message'
import { type ContactMessage, openMessage } from '../data/contact-message'
import { insertOnce } from '../data/demo-message-store'
import type { ContactMessageJob } from '../domain/contact-message'

/**
 * By the worker: sends one message by text message or mail. Throws while gateway or server are away, and the queue tries
 * again; what is over is no longer sent. The log knows the message, never the number.
 */
export async function sendContactMessage(actor: Actor, job: ContactMessageJob, clock = systemClock): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself sends its messages')
  const { messageId } = job
  if (clock.now() >= new Date(job.until)) return void log.warn({ messageId }, 'a message came too late to be sent')
  const message = openMessage(job)
  const outcome = await handOver(messageId, message, clock.now())
  log.info({ messageId, kind: message.kind, outcome }, 'a message was handed over')
}

async function handOver(id: string, { kind, to, subject, text }: ContactMessage, now: Date): Promise<string> {
  if (kind === 'phone' && env.SMS_GATEWAY_URL) return sendTextMessage({ id, to, text })
  if (kind === 'email' && env.SMTP_URL) return sendMail({ id, to, subject, text })
  if (env.YIZHAN_MODE !== 'demo') return 'no-way-to-send'
  await insertOnce(db, { id, sentTo: to, text, createdAt: now })
  return 'shown-in-demo'
}
