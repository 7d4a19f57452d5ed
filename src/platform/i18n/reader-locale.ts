import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../process-wide'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locale'

const readers = processWide('reader-locale', () => new AsyncLocalStorage<Locale>())

/** What is said while `work` runs is read in this language, as the server read it from the address. */
export const withReaderLocale = <T>(locale: string, work: () => T): T =>
  readers.run(isLocale(locale) ? locale : DEFAULT_LOCALE, work)

/** The reader's language where nothing can be awaited; the city's own outside a request. */
export const readerLocale = (): Locale => readers.getStore() ?? DEFAULT_LOCALE
