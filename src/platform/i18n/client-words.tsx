import 'server-only'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { currentLocale } from './current-locale'
import { TIME_ZONE } from './locale'
import { messagesOf } from './messages'

type ClientWordsProps = { areas: readonly string[]; children: ReactNode }

/** Gives the words of the named areas, and no others, to the client components inside: pages stay light. */
export async function ClientWords({ areas, children }: ClientWordsProps) {
  const locale = await currentLocale()
  const all = await messagesOf(locale)
  const messages = Object.fromEntries(areas.map((area) => [area, all[area] ?? {}]))
  return (
    <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
