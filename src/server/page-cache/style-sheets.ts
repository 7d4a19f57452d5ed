import { createHash } from 'node:crypto'
import { log } from '@/platform/log'
import { fetchWhole, type Upstream } from '../upstream'

/** `hash` as a content security policy names it. */
export type StyleSheet = { text: string; hash: string }

const PATIENCE_MS = 10_000

/** Style sheets of the build by their path, each fetched once; undefined for one that cannot be inlined in a page. */
export function styleSheets(upstream: Upstream, host: string): (path: string) => Promise<StyleSheet | undefined> {
  const sheets = new Map<string, StyleSheet>()
  return async (path) => {
    const before = sheets.get(path)
    if (before) return before
    const headers = { host, 'accept-encoding': 'identity' }
    const file = await fetchWhole(upstream, { method: 'GET', path, headers }, PATIENCE_MS).catch((error: unknown) => {
      log.warn({ err: error, path }, 'a style sheet could not be had')
    })
    const isSheet = file?.status === 200 && String(file.headers['content-type']).startsWith('text/css')
    const text = isSheet ? file.body.toString() : ''
    if (!mayBeInlined(text)) return undefined
    const sheet = { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
    sheets.set(path, sheet)
    return sheet
  }
}

/** Relative addresses inside a sheet are resolved against its own path: only absolute ones mean the same in a page. */
const mayBeInlined = (text: string): boolean =>
  text !== '' && !/<\/style/i.test(text) && !/url\((?!["']?(?:\/|data:|#))|@import/i.test(text)
