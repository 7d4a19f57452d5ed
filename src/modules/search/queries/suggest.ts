import { whileTyping } from '../data/suggestion-store'
import type { Hit } from '../domain/entry'
import { shortened } from '../domain/query-text'

const AT_MOST = 8

/** Names of services and documents to choose from while somebody types. */
export const suggest = (typed: string): Promise<Hit[]> => whileTyping(shortened(typed), AT_MOST)
