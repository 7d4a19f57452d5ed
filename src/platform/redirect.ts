import 'server-only'
import { redirect as leave } from 'next/navigation'
import { cityPath, locationHeader } from './city-path'
import { env } from './env'

/** Ends a page or an action by going on to a path of this city; anything else leads to the home page. */
export function redirect(wanted: string): never {
  leave(cityPath(wanted, '/'))
}

/** The answer of a route handler that goes on to a path of this city after a form was taken. */
export const seeOther = (wanted: string): Response =>
  new Response(null, { status: 303, headers: locationHeader(wanted) })

/**
 * Goes on to the identity provider: the only other site the city sends anybody to. The address must be one its own
 * description gave (HTTP only where the issuer is reached so); else the sign-in page.
 */
export function redirectToProvider(address: string): never {
  const issuer = env.OIDC_ISSUER ? URL.parse(env.OIDC_ISSUER) : null
  const url = URL.parse(address)
  const isProvider = issuer && url && (url.protocol === 'https:' || url.origin === issuer.origin) && !url.username
  leave(isProvider && url.searchParams.get('client_id') === env.OIDC_CLIENT_ID ? url.href : '/sign-in')
}
