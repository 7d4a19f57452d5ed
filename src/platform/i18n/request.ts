import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { TIME_ZONE } from '@/kernel/plain-date'
import { DEFAULT_LOCALE, isLocale } from './locale'
import { messagesOf } from './messages'

/** The server names the language of each request; a letter or a test may ask for one by name. */
export default getRequestConfig(async ({ locale: asked }) => {
  const named = asked ?? (await headers()).get('x-yizhan-locale')
  const locale = isLocale(named) ? named : DEFAULT_LOCALE
  return { locale, timeZone: TIME_ZONE, messages: await messagesOf(locale) }
})
