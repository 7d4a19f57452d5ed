import type { WantedService } from '../data/service-list'
import * as list from '../data/service-list'
import { inDemand } from '../domain/in-demand'

export type { WantedService } from '../data/service-list'

/** What people come for most and can have today: `ranked` are ids, most filed first. */
export const wantedServices = async (ranked: readonly string[], limit: number): Promise<WantedService[]> =>
  inDemand(await list.wantedAmong(ranked, limit), ranked, limit)
