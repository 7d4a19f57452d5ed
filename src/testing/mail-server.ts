import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { messageId: string; to: string; subject: string; text: string; head: string }

export type TestMailServer = {
  url: string
  port: number
  mails: ReceivedMail[]
  /** Addresses at which nobody is. */
  nobodyAt: Set<string>
  close(): Promise<void>
}

/** A mail server that keeps what it takes; on the given port when it is to come back where it was. */
export async function aMailServer(port = 0, mails: ReceivedMail[] = []): Promise<TestMailServer> {
  const nobodyAt = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      nobodyAt.has(address) ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done(),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(' ')
        mails.push(readMail(to, Buffer.concat(parts).toString()))
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const at = (server.server.address() as AddressInfo).port
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { url: `smtp://127.0.0.1:${at}`, port: at, mails, nobodyAt, close }
}

function readMail(to: string, raw: string): ReceivedMail {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const body = raw.slice(end + 4)
  const encoding = header('content-transfer-encoding').toLowerCase()
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quotedPrintable(encoding, body)
  return { to, head, text, messageId: header('message-id'), subject: encodedWords(header('subject')) }
}

function quotedPrintable(encoding: string, body: string): string {
  if (encoding !== 'quoted-printable') return body
  return bytesOf(body.replace(/=\r\n/g, ''))
}

const bytesOf = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=` in a header, as a person reads them. */
const encodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : bytesOf(word.replaceAll('_', ' ')),
    )
