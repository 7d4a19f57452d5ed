/** npm run seed: writes the demo story into an empty database (npm start does so by itself). */
import { runOnce } from './lib/once.mjs'

await runOnce('dist/seed.mjs', process.argv.slice(2))
