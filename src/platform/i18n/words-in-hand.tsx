'use client'

import type { CompiledMessage } from 'icu-minify/format'
import { createContext, type ReactNode } from 'react'
import type { Locale } from './locale'

/** Messages as the server prepared them: a text, or a text with gaps; in folders as in the messages file. */
export type Prepared = { readonly [key: string]: Prepared | CompiledMessage }

export type WordsInHand = { locale: Locale; words: Prepared }

export const HandContext = createContext<WordsInHand | null>(null)

/** Puts words into the hands of the client components inside (see client-words.tsx, use-translations.ts). */
export function WordsProvider({ locale, words, children }: WordsInHand & { children: ReactNode }) {
  return <HandContext value={{ locale, words }}>{children}</HandContext>
}
