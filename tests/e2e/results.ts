import { join } from 'node:path'

/** Where a run of stories leaves what it found: parts that run side by side have a folder each. */
export const RESULTS = join(import.meta.dirname, '../../test-results', process.env.STORIES_PART ?? 'all')
