/**
 * npm run bench [-- NAME …] [--json] [--rounds N] [--data DIR] [--save]: how fast the city is, each figure beside the
 * floor it could not fall below. It works in a data folder and databases of its own, never in the city's.
 *   --json  only JSON on stdout   --save  also into bench/results/latest.json
 */
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runBench } from '../bench/run.mjs'
import { prepare } from './lib/install.mjs'
import { main } from './lib/say.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    data: { type: 'string' },
  },
})

// Stdout belongs to the figures; everything that is said on the way goes to stderr.
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = process.stderr.write.bind(process.stderr)
process.env.DATA_DIR ||= path.join(os.tmpdir(), `yizhan-bench-${os.userInfo().uid}`)
delete process.env.DATABASE_URL

await main(async () => {
  await prepare()
  const from = process.env.INIT_CWD ?? process.cwd()
  const data = values.data && path.resolve(from, values.data)
  print(await runBench({ ...values, data, names: positionals, rounds: Number(values.rounds) }))
})
