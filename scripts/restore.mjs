/** npm run restore -- FILE --key KEYFILE: fills an empty city from a backup, then proves it: counts, hashes, every seal. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './lib/build.mjs'
import { cityEnvironment, runProgram } from './lib/city.mjs'
import { readyDatabase } from './lib/database.mjs'
import { prepare } from './lib/install.mjs'
import { dataDir } from './lib/places.mjs'
import { restoreBackup } from './lib/restore-backup.mjs'
import { Advice, main, say, step } from './lib/say.mjs'
import { cityKeys } from './lib/secrets.mjs'
import { keyMark } from './lib/snapshot-key.mjs'
import { readBackup } from './lib/take-backup.mjs'

const HOW = 'npm run restore -- FILE --key KEYFILE (the private key that "npm run backup-keys" wrote)'

function whatWasAsked() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  if (!positionals[0] || !values.key) throw new Advice(`Which backup, and with which key? ${HOW}`)
  const [file, keyFile] = [positionals[0], values.key].map((name) =>
    path.resolve(process.env.INIT_CWD ?? process.cwd(), name),
  )
  for (const one of [file, keyFile]) if (!existsSync(one)) throw new Advice(`${one} is not there.`)
  if (statSync(file).isDirectory())
    throw new Advice(
      existsSync(path.join(file, 'manifest.json'))
        ? `${file} is a backup of an older version. Restore it with the version that took it, then upgrade.`
        : `${file} is a folder. Name the backup itself. ${HOW}`,
    )
  return { file, privateKey: readFileSync(keyFile, 'utf8') }
}

await main(async () => {
  await prepare()
  const { file, privateKey } = whatWasAsked()
  const { key, sealKey } = await step('Reading the backup to its end', () => readBackup(file, { privateKey }))
  if (keyMark(cityKeys().YIZHAN_DATA_KEY) !== key)
    throw new Advice(
      "YIZHAN_DATA_KEY is not the key of this backup: its identity numbers could not be read. Put the old city's keys in place first (secrets.json in DATA_DIR, or the environment).",
    )
  if (keyMark(cityKeys().YIZHAN_SEAL_KEY) !== sealKey)
    throw new Advice(
      'YIZHAN_SEAL_KEY is not the key of this backup: no seal of it could be checked. Put the old city’s keys in place first.',
    )
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
  const jobsFile = path.join(dataDir(), `restored-jobs-${process.pid}.json`)
  await build({ pages: false })
  process.umask(0o077)
  const database = await readyDatabase()
  try {
    const place = { ownerUrl: database.ownerUrl, dataDir: dataDir(), jobsFile }
    const found = await step('Filling the tables, storing the files', () =>
      restoreBackup({ file, opener: { privateKey }, ...place }),
    )
    const env = cityEnvironment(database)
    const requeue = () => runProgram('dist/requeue.mjs', { args: [jobsFile], env })
    if ((await step('Queueing what had not been done yet', requeue)) !== 0)
      throw new Advice('The queue could not be filled.')
    if ((await runProgram('dist/verify.mjs', { env })) !== 0) throw new Advice('The log does not hold.')
    say(`✓ The city of ${found.takenAt} is restored: ${found.tables} tables, ${found.rows} rows, ${found.files} files.`)
  } finally {
    rmSync(jobsFile, { force: true })
    await database.close()
  }
})
