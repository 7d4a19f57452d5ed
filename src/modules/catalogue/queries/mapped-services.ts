import * as list from '../data/service-list'

/** The codes of all services on offer, for the site map. */
export const mappedServices = (): Promise<string[]> => list.codes()
