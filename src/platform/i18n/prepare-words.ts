import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'next-intl'
import type { Prepared } from './words-in-hand'

/**
 * Messages parsed ahead, so that whoever shows them needs no parser. The compiler makes the choices of a plural on objects
 * without a prototype, which React refuses to send to a client component: the copy has plain ones.
 */
export const prepareWords = (messages: AbstractIntlMessages): Prepared =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? structuredClone(compile(value)) : prepareWords(value),
    ]),
  )
