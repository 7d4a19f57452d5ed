import { derivationWords } from '@/modules/casework/ui/derivation-words'
import { DEFAULT_LOCALE } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import type { DerivationInWords } from '../domain/due-words'

/** How a letter says how a date was counted: in the words of the case's pages, in the language of the city. */
export async function printedDerivation(): Promise<DerivationInWords> {
  const t = await wordsIn(DEFAULT_LOCALE, 'casework')
  return (due, start) => derivationWords(t, DEFAULT_LOCALE, due, start)
}
