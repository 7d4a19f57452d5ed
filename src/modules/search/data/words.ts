import { processWide } from '@/platform/process-wide'
import { createSegmenter, type Segmenter } from '@/platform/segmenter'
import { simplified } from '@/platform/simplified'
import { OWN_WORDS } from '../domain/own-words'
import { plainSpelling } from '../domain/query-text'

const segmenter = (): Segmenter => processWide('search-segmenter', () => createSegmenter(OWN_WORDS))

/** One spelling for what is stored and what is asked. */
export const spelled = (text: string): string => plainSpelling(simplified(text))

/** The words of a text, in the one spelling. */
export const wordsOf = (text: string): string[] => segmenter().words(spelled(text))
