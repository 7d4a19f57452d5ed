/** npm run reindex: writes anew what search knows of every service and document, after a version that reads more of them. */
import { runOnce } from './lib/once.mjs'

await runOnce('dist/reindex.mjs', [])
