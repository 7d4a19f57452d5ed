/** npm run drill -- NAME: puts the city through a fault in full size; without a name, lists them. */
import { readdirSync, readFileSync } from 'node:fs'
import { generateClient } from './lib/build.mjs'
import { prepare } from './lib/install.mjs'
import { bin, inRoot } from './lib/places.mjs'
import { run } from './lib/run.mjs'
import { Advice, bold, dim, main, say } from './lib/say.mjs'

const END = '.test.ts'
const names = readdirSync(inRoot('tests/faults'))
  .filter((file) => file.endsWith(END))
  .map((file) => file.slice(0, -END.length))

/** What a drill is about: the title of its first test. */
const about = (name) =>
  /\b(?:it|inFull)\(\s*'([^']+)'/.exec(readFileSync(inRoot('tests/faults', name + END), 'utf8'))?.[1] ?? ''

await main(async () => {
  const [name] = process.argv.slice(2)
  if (!name) {
    say('Drills: npm run drill -- NAME (each opens a city of its own, in full size; npm test runs them small)\n')
    for (const one of names) say(`  ${bold(one.padEnd(16))} ${dim(about(one))}`)
    return
  }
  if (!names.includes(name)) throw new Advice(`There is no drill ${name}. npm run drill lists them.`)
  await prepare()
  await generateClient()
  const args = ['run', '--project', 'faults', `tests/faults/${name}${END}`, '--reporter=dot']
  const { code } = await run(bin('vitest'), args, { env: { DRILL: 'full' } })
  process.exitCode = code
})
