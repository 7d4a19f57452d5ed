import * as list from '../data/service-list'

/** Words that people would look for, as far as this city has something for them: three at most, in the city's language. */
export type SearchExample = { words: string; nameEn: string | null }

/** "What could I type here?" Taken from what is on offer, so that every example finds something. */
export const searchExamples = (): Promise<SearchExample[]> => list.saidByPeople(EXAMPLES)

const EXAMPLES = 3
