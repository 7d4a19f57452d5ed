import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** The proxies whose X-Forwarded-* headers may be believed: addresses or CIDR ranges, comma-separated. */
export function trustedProxies(setting: string | undefined): BlockList {
  const list = new BlockList()
  for (const part of (setting ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix] = part.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}

/** `::ffff:10.0.0.1` is 10.0.0.1 seen through a dual-stack socket. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

export const isTrusted = (proxies: BlockList, address: string): boolean => {
  const version = isIP(address)
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Who is calling. A forwarded address counts only behind a trusted proxy, and then the last one that no
 * trusted proxy wrote: everything left of it was written by the caller.
 */
export function clientIp(request: IncomingMessage, proxies: BlockList): string {
  let address = plainAddress(request.socket.remoteAddress ?? '')
  if (request.headers['x-forwarded-for'] === undefined) return address
  const forwarded = String(request.headers['x-forwarded-for']).split(',')
  while (isTrusted(proxies, address) && forwarded.length > 0) {
    const before = plainAddress((forwarded.pop() ?? '').trim())
    if (isIP(before) === 0) break
    address = before
  }
  return address
}

/** One household or one lecture hall is one caller: IPv6 is counted by its /64. */
export function ipClass(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = address.includes('::') ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right] : left
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
