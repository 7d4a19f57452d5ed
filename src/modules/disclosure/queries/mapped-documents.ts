import { db } from '@/platform/db'
import * as feed from '../data/feed-rows'

/** Far below the 50,000 addresses that a site map may hold (sitemaps.org); the newest are the ones looked for. */
const MOST = 20_000

/** The public documents for the site map, newest first. */
export const mappedDocuments = (): Promise<{ id: string; updatedAt: Date }[]> => feed.mapped(db, MOST)
