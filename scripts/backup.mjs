/** npm run backup -- DIR: the whole city as of one moment, sealed to the public key, proved by restoring it beside. */
import path from 'node:path'
import { backUpCity } from './lib/back-up-city.mjs'
import { build } from './lib/build.mjs'
import { shareClock } from './lib/clock.mjs'
import { openDatabase } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { Advice, main, say } from './lib/say.mjs'

await main(async () => {
  await prepare()
  shareClock()
  if (!process.argv[2]) throw new Advice('Where to? npm run backup -- DIR')
  const folder = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2])
  await build({ pages: false })
  process.umask(0o077)
  const database = await openDatabase()
  try {
    const { tables, rows, files, file, bytes } = await backUpCity(database.ownerUrl, folder)
    say(`✓ ${tables} tables, ${rows} rows, ${files} files in ${file} (${bytes} bytes)`)
    say(
      '  The city’s own keys are not in it: keep secrets.json (or your own keys) apart, or the identity numbers are lost and no seal can be checked.',
    )
  } finally {
    await database.close()
  }
})
