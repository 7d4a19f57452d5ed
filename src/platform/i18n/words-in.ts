import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from './locale'
import { messagesOf } from './messages'

export type Words = (key: string, params?: Record<string, string | number>) => string

/** The words of one area in a language, for letters and mail: outside a page nobody knows the reader's language. */
export async function wordsIn(locale: Locale, namespace: string): Promise<Words> {
  const translator = createTranslator({ locale, messages: await messagesOf(locale), namespace })
  return (key, params) => translator(key as never, params as never)
}
