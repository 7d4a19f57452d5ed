import 'server-only'
import { createFormatter } from 'next-intl'
import { dateLocale } from '@/kernel/moment-words'
import { TIME_ZONE } from '@/kernel/plain-date'
import { currentLocale } from './current-locale'

/**
 * Days, times and numbers in the reader's language and the city's time zone. The framework's own formatter would write
 * English dates as in America, beside dates of cases that are written as in Britain.
 */
export const cityFormat = async () =>
  createFormatter({ locale: dateLocale(await currentLocale()), timeZone: TIME_ZONE })
