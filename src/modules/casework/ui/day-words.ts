import type { PlainDate } from '@/kernel/plain-date'

const TIME_ZONE = 'Asia/Shanghai'

/** 2026年9月29日 · 29 September 2026. */
export const dayWords = (locale: string, day: PlainDate): string =>
  new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** 2026年9月29日 09:12, in China's time. */
export const momentWords = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }).format(at)

const dateLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)
