import { TIME_ZONE } from './plain-date'

/** The regional form of dates in a language: English as it is written in Britain, day before month. */
export const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** 2026年9月29日 09:12, in China's time. */
export const momentWords = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }).format(at)
