import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What one answer of the provider says instead of the truth. */
export type Lie = {
  alg?: 'none' | 'HS256'
  claims?: Record<string, unknown>
  /** Signed by somebody else's key. */
  foreignKey?: boolean
}

export type TestProvider = {
  issuer: string
  /** Somebody signs in there: what the browser brings back from `address`. */
  visit(address: string, subject: string, lie?: Lie): { code: string; state: string }
  close(): Promise<void>
}

type Grant = { subject: string; nonce: string | null; challenge: string; lie: Lie }

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A provider of identities by OpenID Connect (discovery, keys, tokens) that demands PKCE, and lies on demand. */
export async function anIdentityProvider(clientId: string): Promise<TestProvider> {
  const [own, foreign] = [keyPair(), keyPair()]
  const grants = new Map<string, Grant>()
  const sign = (text: string, { alg, foreignKey }: Lie): string => {
    if (alg) return ''
    return createSign('RSA-SHA256')
      .update(text)
      .sign((foreignKey ? foreign : own).privateKey, 'base64url')
  }
  function tokenFor({ subject, nonce, lie }: Grant): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, sub: subject, aud: clientId, iat: now, exp: now + 300, nonce, ...lie.claims }
    const text = `${encoded({ alg: lie.alg ?? 'RS256', kid: 'own' })}.${encoded(claims)}`
    return `${text}.${sign(text, lie)}`
  }
  /** A code is good once, and only for whoever holds the verifier of its challenge. */
  function redeem(form: URLSearchParams): object | null {
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const shown = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || shown !== grant.challenge) return null
    return { access_token: 'unused', token_type: 'Bearer', id_token: tokenFor(grant) }
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const answer = (status: number, value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url === '/.well-known/openid-configuration') return answer(200, discovery())
    if (request.url === '/keys') {
      const key = { ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }
      return answer(200, { keys: [key] })
    }
    const tokens = redeem(new URLSearchParams(Buffer.concat(parts).toString()))
    return tokens ? answer(200, tokens) : answer(400, { error: 'invalid_grant' })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  })
  return {
    issuer,
    visit(address, subject, lie = {}) {
      const asked = new URL(address).searchParams
      if (asked.get('code_challenge_method') !== 'S256') throw new Error('came without PKCE')
      const code = randomBytes(16).toString('hex')
      grants.set(code, { subject, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') ?? '', lie })
      return { code, state: asked.get('state') ?? '' }
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
