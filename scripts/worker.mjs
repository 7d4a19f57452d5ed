/** npm run worker: the worker alone, beside cities started with WORKER=off. */
import { openCity } from './lib/city.mjs'

await openCity('dist/worker.mjs', { pages: false, env: { WORKER: 'separate' } })
