import { filing } from './measures/filing.mjs'
import { filingHttp } from './measures/filing-http.mjs'
import { pageWeight } from './measures/page-weight.mjs'
import { publishedPage } from './measures/published-page.mjs'
import { receipt } from './measures/receipt.mjs'
import { search } from './measures/search.mjs'
import { worklist } from './measures/worklist.mjs'

/** What can be measured, by the name it is asked for: `npm run bench -- NAME`. */
export const MEASURES = {
  'published-page': publishedPage,
  filing,
  'filing-http': filingHttp,
  worklist,
  search,
  'page-weight': pageWeight,
  receipt,
}
