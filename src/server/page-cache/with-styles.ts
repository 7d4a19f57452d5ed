import { readingCsp } from '../security-headers'
import type { StyleSheet } from './style-sheets'

const LINK = /<link\b[^>]*>/gi

/** Without it a page that need not wait for its styles is painted in pieces, while it is still being read. */
const PAINTED_AT_ONCE = '<link rel="expect" href="#main" blocking="render"/></head>'
/** A longer page shows its beginning while the rest is on its way. */
const LONGEST_AT_ONCE = 64 * 1024

const isStyles = (tag: string): boolean => /\brel="stylesheet"/i.test(tag)
const addressOf = (tag: string): string => /\bhref="([^"]*)"/i.exec(tag)?.[1] ?? ''

/**
 * The page with its style sheets inside, and the policy that allows exactly these: whoever comes for the first time sees
 * the page after one round trip, not two (docs/decisions/0081-first-visit.md). A sheet that cannot be had stays a link.
 */
export async function withStyles(
  html: string,
  sheetAt: (path: string) => Promise<StyleSheet | undefined>,
): Promise<{ html: string; policy: string }> {
  const addresses = [...new Set(html.match(LINK)?.filter(isStyles).map(addressOf))]
  const found = await Promise.all(addresses.map(async (address) => [address, await sheetAt(address)] as const))
  const sheets = new Map(found)
  const hashes = found.flatMap(([, sheet]) => sheet?.hash ?? [])
  const styled = html.replace(LINK, (tag) => {
    const sheet = isStyles(tag) ? sheets.get(addressOf(tag)) : undefined
    return sheet ? `<style>${sheet.text}</style>` : tag
  })
  const atOnce = hashes.length > 0 && html.length <= LONGEST_AT_ONCE
  return { html: atOnce ? styled.replace('</head>', PAINTED_AT_ONCE) : styled, policy: readingCsp(hashes) }
}
