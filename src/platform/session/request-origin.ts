import 'server-only'
import { headers } from 'next/headers'

/**
 * Where a request comes from, as the server saw it; never from a header that a visitor could write. IPv6 comes as
 * its /64: what is counted by address cannot be dodged by taking the next one.
 */
export async function requestOrigin(): Promise<{ ip: string; userAgent: string | null }> {
  const given = await headers()
  return { ip: given.get('x-yizhan-ip') ?? 'unknown', userAgent: given.get('user-agent')?.slice(0, 300) ?? null }
}
