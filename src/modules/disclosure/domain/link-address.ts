import { LINK_SCHEMES } from '@/kernel/text-elements'

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+\p{L}{2,20}(?::\d{2,5})?(?=[/?#]|$)/iu
const SCHEME = /^([a-z][a-z\d+.-]*):/i
const MAILBOX = /^[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,20}$/i
/** Endings of files: `通知.docx` is a file beside a page, not a place in the net. */
const FILE_ENDING = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|html?|jpe?g|png|gif|zip|rar|txt)$/i

/**
 * An address as a link of a published text may have it: whole, or within the city (`/services/…`). One without
 * `https://` is completed. Null: it leads nowhere from here (`javascript:`, a file of somebody's computer, a place within
 * the document it was copied from).
 */
export function linkAddress(typed: string): string | null {
  const address = typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
  if (!address) return null
  if (address.startsWith('//')) return HOST.test(address.slice(2)) ? `https:${address}` : null
  if (address.startsWith('/')) return address.includes('\\') ? null : address
  const host = HOST.exec(address)?.[0]
  if (host && !(host === address && FILE_ENDING.test(host))) return `https://${address}`
  if (MAILBOX.test(address)) return `mailto:${address}`
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase()
  if (!scheme || !LINK_SCHEMES.includes(scheme)) return null
  return isWhole(scheme, address) ? address : null
}

/** `https:` needs somebody to ask; `mailto:` and `tel:` somebody to reach. */
const isWhole = (scheme: string, address: string): boolean =>
  scheme.startsWith('http') ? /^https?:\/\/[^/\s?#]+/i.test(address) : address.length > scheme.length + 1
