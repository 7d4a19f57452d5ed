import { SYSTEM } from '@/kernel/actor'
import type { ContactMessageJob } from '@/modules/identity/domain/contact-message'
import { demoMessages } from '@/modules/identity/queries/demo-messages'
import { sendContactMessage } from '@/modules/identity/use-cases/send-contact-message'
import { db } from '@/platform/db'

/** Sends the message that was asked for last, as the worker does, and reads it where the demonstration shows it. */
export async function lastMessage(): Promise<{ sentTo: string; text: string }> {
  const [job] = await db.$queryRaw<{ data: ContactMessageJob }[]>`
    SELECT data FROM pgboss.job WHERE name = 'contact-message' ORDER BY created_on DESC LIMIT 1`
  if (!job) throw new Error('no message was asked for')
  await sendContactMessage(SYSTEM, job.data, { now: () => new Date(Date.parse(job.data.until) - 1) })
  const message = (await demoMessages())?.find(({ id }) => id === job.data.messageId)
  if (!message) throw new Error('the message was not shown')
  return message
}

/** The six digits of the message that was sent last. */
export const sentCode = async (): Promise<string> => /\d{6}/.exec((await lastMessage()).text)?.[0] ?? ''
