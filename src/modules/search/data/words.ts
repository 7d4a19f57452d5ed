import { processWide } from '@/platform/process-wide'
import { createSegmenter, type Segmenter } from '@/platform/segmenter'
import { simplified } from '@/platform/simplified'
import { type Asked, readQuery } from '../domain/asked'
import { createHints, type HintsIn } from '../domain/hints'
import { OWN_WORDS } from '../domain/own-words'
import { plainSpelling, shortened, solid } from '../domain/query-text'
import { HINT_LINES } from '../domain/sayings/spoken-sayings'
import { taughtAbout } from './taught-store'

const segmenter = (): Segmenter => processWide('search-segmenter', () => createSegmenter(OWN_WORDS))

const hints = (): HintsIn => processWide('search-hints', () => createHints(HINT_LINES, wordsIn))

/** One spelling for what is stored and what is asked. */
export const spelled = (text: string): string => plainSpelling(simplified(text))

/** The words of a text that is in the one spelling already. */
export const wordsIn = (spelling: string): string[] => segmenter().words(spelling)

/** The words of a text, in the one spelling. */
export const wordsOf = (text: string): string[] => wordsIn(spelled(text))

/** A query as somebody typed it, taken apart; what the city's editors taught comes before the list of the software. */
export async function askedIn(query: string): Promise<{ asked: Asked; firstUrl: string | null }> {
  const spelling = spelled(shortened(query))
  const taught = spelling === '' ? [] : await taughtAbout(solid(spelling))
  const asked = readQuery(
    spelling,
    wordsIn,
    taught.filter(({ meant }) => meant.length > 0),
    hints(),
  )
  const first = taught.find(({ said, firstUrl }) => firstUrl !== null && asked.forms.includes(said))
  return { asked, firstUrl: first?.firstUrl ?? null }
}
