import 'server-only'
import type { AbstractIntlMessages } from 'next-intl'
import type { ReactNode } from 'react'
import { currentLocale } from './current-locale'
import { messagesOf } from './messages'
import { prepareWords } from './prepare-words'
import { type Prepared, WordsProvider } from './words-in-hand'

type ClientWordsProps = { areas: readonly string[]; children: ReactNode }

/** Gives the words of the named areas, and no others, to the client components inside: pages stay light. */
export async function ClientWords({ areas, children }: ClientWordsProps) {
  const locale = await currentLocale()
  const all = await messagesOf(locale)
  const words = Object.fromEntries(areas.map((area) => [area, preparedArea(all[area])]))
  return (
    <WordsProvider locale={locale} words={words}>
      {children}
    </WordsProvider>
  )
}

/** Each area once: the messages of a language are read once and stay. */
const prepared = new WeakMap<AbstractIntlMessages, Prepared>()

function preparedArea(area: AbstractIntlMessages | string | undefined): Prepared {
  if (typeof area !== 'object') return {}
  const before = prepared.get(area)
  if (before) return before
  const now = prepareWords(area)
  prepared.set(area, now)
  return now
}
