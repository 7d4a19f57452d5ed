import { filing } from './measures/filing.mjs'
import { publishedPage } from './measures/published-page.mjs'
import { worklist } from './measures/worklist.mjs'

/** What can be measured, by the name it is asked for: `npm run bench -- NAME`. */
export const MEASURES = {
  'published-page': publishedPage,
  filing,
  worklist,
}
