import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type ProviderProof, providerProof, readLevelRules } from '@/kernel/provider-level'
import { env } from '../env'

type Claims = { iss: string; sub: string }

/**
 * The city's identity provider, when OIDC_ISSUER is set. PKCE, state and nonce are demanded, the token's signature,
 * issuer, audience and time are checked by openid-client; issuer and subject are taken from it, and what OIDC_LEVELS names.
 */
export function oidcProviders(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env
  if (!issuer || !clientId) return []
  const wellKnown = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  return [
    {
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown,
      issuer,
      clientId,
      clientSecret,
      // A client without a secret proves itself by PKCE alone.
      client: { id_token_signed_response_alg: 'RS256', ...(!clientSecret && { token_endpoint_auth_method: 'none' }) },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: env.OIDC_SCOPE } },
      // Replaced by the id of a session of ours before it reaches a cookie.
      profile: (claims) => ({ id: claims.sub }),
    },
  ]
}

/** What the button says; null when there is no provider. */
export const providerName = (): string | null => (oidcProviders().length === 0 ? null : env.OIDC_NAME)

/** What a token proves here by the city's own rules; null where it has none. */
export function proofIn(claims: Readonly<Record<string, unknown>>): ProviderProof | null {
  const { OIDC_LEVELS: rules, OIDC_NAME_CLAIM: name, OIDC_NUMBER_CLAIM: number } = env
  return rules && number ? providerProof(readLevelRules(rules) ?? [], claims, { name, number }) : null
}
