'use client'

import type { CompiledMessage } from 'icu-minify/format'
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from './locale'

/** Messages as the server prepared them: a text, or a text with gaps; in folders as in the messages file. */
export type Prepared = { readonly [key: string]: Prepared | CompiledMessage }

export type WordsInHand = { locale: Locale; words: Prepared }

export const HandContext = createContext<WordsInHand | null>(null)

/**
 * Gives words to the client components inside (see client-words.tsx, use-translations.ts), besides those given further
 * out: a failure within a form still finds its own words.
 */
export function WordsProvider({ locale, words, children }: WordsInHand & { children: ReactNode }) {
  const outer = useContext(HandContext)
  return <HandContext value={{ locale, words: { ...outer?.words, ...words } }}>{children}</HandContext>
}
