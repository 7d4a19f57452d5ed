import type { CompiledMessage } from 'icu-minify/format'
import format from 'icu-minify/format'
import { useContext } from 'react'
import { TIME_ZONE } from '@/kernel/plain-date'
import type { Locale } from './locale'
import { HandContext, type Prepared, type WordsInHand } from './words-in-hand'

type Params = Readonly<Record<string, string | number>>

/** `t('key', { name })` as next-intl has it on the server; `t.has` tells whether there is such a message. */
export type Translate = ((key: string, params?: Params) => string) & { has(key: string): boolean }

/**
 * The words of an area for client components, out of what ClientWords gave them. The messages come prepared by the
 * server, so that the parser of messages (10 KB) stays there. A message that is not there shows as its key.
 */
export function useTranslations(area: string): Translate {
  const { locale, words } = useWords()
  return translateIn(words, area, locale)
}

export const useLocale = (): Locale => useWords().locale

function useWords(): WordsInHand {
  const hand = useContext(HandContext)
  if (!hand) throw new Error('no words here: this component stands outside of ClientWords')
  return hand
}

/** The same, without a page around it. */
export function translateIn(words: Prepared, area: string, locale: Locale): Translate {
  const find = (key: string) => found(words, `${area}.${key}`)
  const translate = (key: string, params?: Params) => {
    const message = find(key)
    return message === undefined ? `${area}.${key}` : String(format(message, locale, params, NATIVE))
  }
  return Object.assign(translate, { has: (key: string) => find(key) !== undefined })
}

function found(words: Prepared, path: string): CompiledMessage | undefined {
  let here: Prepared | CompiledMessage | undefined = words
  for (const name of path.split('.')) here = isFolder(here) && Object.hasOwn(here, name) ? here[name] : undefined
  return isFolder(here) ? undefined : here
}

const isFolder = (value: Prepared | CompiledMessage | undefined): value is Prepared =>
  typeof value === 'object' && !Array.isArray(value)

const NATIVE = {
  timeZone: TIME_ZONE,
  formatters: {
    getDateTimeFormat: (...asked: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...asked),
    getNumberFormat: (...asked: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...asked),
    getPluralRules: (...asked: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...asked),
  },
}
