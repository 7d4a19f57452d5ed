/** npm run import -- services FILE  |  organisation FILE  |  documents FILE */
import path from 'node:path'
import { runOnce } from './lib/once.mjs'

const [kind, file, ...more] = process.argv.slice(2)
// npm changes into the project folder; a file is named from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd()
await runOnce('dist/import.mjs', [kind ?? '', ...(file ? [path.resolve(from, file)] : []), ...more])
