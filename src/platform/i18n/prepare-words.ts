import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'next-intl'
import type { Prepared } from './words-in-hand'

/** Messages parsed ahead, so that whoever shows them needs no parser. */
export const prepareWords = (messages: AbstractIntlMessages): Prepared =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : prepareWords(value),
    ]),
  )
