/** npm run setup  |  npm run setup -- FILE [FOLDER]  |  npm run setup -- --check */
import path from 'node:path'
import { runOnce } from './lib/once.mjs'
import { dataDir } from './lib/places.mjs'

const [first, folder] = process.argv.slice(2)
// npm changes into the project folder; a file is named from where the person stands.
const from = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name)
const out = folder ? from(folder) : path.join(dataDir(), 'setup')
const args = !first || first.startsWith('--') ? [first ?? '--guided'] : [from(first), out]
await runOnce('dist/setup.mjs', args, { interactive: true })
