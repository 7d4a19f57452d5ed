import { readingCsp } from '../security-headers'
import type { StyleSheet } from './style-sheets'

const LINK = /<link\b[^>]*>/gi

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
  const styled = html.replace(LINK, (tag) => {
    const sheet = isStyles(tag) ? sheets.get(addressOf(tag)) : undefined
    return sheet ? `<style>${sheet.text}</style>` : tag
  })
  return { html: styled, policy: readingCsp(found.flatMap(([, sheet]) => sheet?.hash ?? [])) }
}
