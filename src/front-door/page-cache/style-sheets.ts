import { createHash } from 'node:crypto'
import { log } from '@/platform/log'
import { askWhole, type Upstream } from '../upstream'

/** `hash` as a content security policy names it. */
export type StyleSheet = { text: string; hash: string }

const PATIENCE_MS = 10_000

/** Style sheets of the build by their path, each asked for once; undefined for one that cannot stand inside a page. */
export function styleSheets(upstream: Upstream, host: string): (path: string) => Promise<StyleSheet | undefined> {
  const kept = new Map<string, StyleSheet>()
  return async (path) => {
    const before = kept.get(path)
    if (before) return before
    const headers = { host, 'accept-encoding': 'identity' }
    const file = await askWhole(upstream, { method: 'GET', path, headers }, PATIENCE_MS).catch((error: unknown) => {
      log.warn({ err: error, path }, 'a style sheet could not be had')
    })
    const isSheet = file?.status === 200 && String(file.headers['content-type']).startsWith('text/css')
    const text = isSheet ? file.body.toString() : ''
    if (!mayStandInside(text)) return undefined
    const sheet = { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
    kept.set(path, sheet)
    return sheet
  }
}

/** Addresses inside a sheet are read from where it lies: only full ones mean the same in a page. */
const mayStandInside = (text: string): boolean =>
  text !== '' && !/<\/style/i.test(text) && !/url\((?!["']?(?:\/|data:|#))|@import/i.test(text)
