import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'

export type Gateway = {
  url: string
  secret: string
  /** The newest code of six digits that was sent to this number; waits for it. */
  codeFor(phone: string): Promise<string>
  close(): void
}

type Taken = { to: string; text: string }

/** A text message gateway as docs/operations.md describes it: takes what is signed rightly, refuses everything else. */
export async function openGateway(): Promise<Gateway> {
  const secret = randomBytes(32).toString('base64url')
  const taken: Taken[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const isOurs = request.headers['x-yizhan-signature'] === signature(request, body, secret)
    if (isOurs) taken.push(JSON.parse(body) as Taken)
    response.writeHead(isOurs ? 204 : 401).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    secret,
    async codeFor(phone) {
      const code = () => /\d{6}/.exec(taken.findLast(({ to }) => to === phone)?.text ?? '')?.[0] ?? ''
      await expect.poll(code, { timeout: 30_000 }).toMatch(/^\d{6}$/)
      return code()
    },
    close: () => server.close(),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const signature = ({ headers }: IncomingMessage, body: string, secret: string) =>
  createHmac('sha256', secret)
    .update(`${headers['x-yizhan-time']}\n${headers['x-yizhan-nonce']}\n${body}`)
    .digest('hex')
