import { GET_DOCUMENT, LIST_DOCUMENTS } from './documents'
import type { Endpoint } from './endpoint'
import { SEARCH } from './search'
import { GET_SERVICE, LIST_SERVICES } from './services'
import { TRACK } from './track'

/** Everything machines may ask. */
export const CONTRACT: readonly Endpoint[] = [SEARCH, LIST_SERVICES, GET_SERVICE, LIST_DOCUMENTS, GET_DOCUMENT, TRACK]
