import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { systemClock } from './clock'
import { env } from './env'
import { processWide } from './process-wide'

export type Mail = {
  /** The same mail sent again carries the same id, so that a mail server can drop the second. */
  id: string
  to: string
  subject: string
  text: string
}

/** Short enough that a whole batch of mails to a silent server ends before the queue gives the jobs to somebody else. */
const PATIENCE = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 }

/** Content is ours alone: nodemailer may neither read files nor fetch addresses for it. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true }

const transport = (): Transporter =>
  processWide('mail', () => createTransport({ ...PATIENCE, ...CLOSED, url: env.SMTP_URL }))

/**
 * Hands one mail to the mail server and waits until it has taken it. Throws when the server is away or refuses for now;
 * 'no-such-address' when it says for good that nobody is there.
 */
export async function sendMail({ id, to, subject, text }: Mail): Promise<'taken' | 'no-such-address'> {
  const { host, hostname } = new URL(env.PUBLIC_URL)
  try {
    await transport().sendMail({
      from: { name: '', address: env.MAIL_FROM ?? `no-reply@${hostname}` },
      to: { name: '', address: oneLine(to) },
      date: systemClock.now(),
      messageId: `<${id}@${host}>`,
      subject: oneLine(subject),
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return 'taken'
  } catch (error) {
    if (isRefusedForGood(error)) return 'no-such-address'
    throw error
  }
}

/** A line break in a header would begin another header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode = 0, command } = error as { code?: string; responseCode?: number; command?: string }
  return code === 'EENVELOPE' && command === 'RCPT TO' && responseCode >= 500
}
