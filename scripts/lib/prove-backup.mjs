import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runProgram } from './city.mjs'
import { furnish, loginUrls, prepareSchema } from './database.mjs'
import { openCluster } from './embedded-postgres.mjs'
import { restoreBackup } from './restore-backup.mjs'
import { Advice } from './say.mjs'
import { readPrivateJson } from './secrets.mjs'
import { checkFileHash } from './take-backup.mjs'

const PASSWORDS = { ownerPassword: 'scratch', appPassword: 'scratch' }

/**
 * Proves a backup by restoring it beside the city: the file as it lies on the disk is read back, opened with the key that
 * still is in this process, filled into a PostgreSQL started for it alone, its files stored anew; then rows, hashes and
 * every seal are counted again. Everything is removed afterwards. Throws Advice if anything does not hold.
 * @param {{ file: string, sha256: string, fileKey: Buffer }} backup
 */
export async function proveBackup({ file, sha256, fileKey }, folder = path.dirname(file)) {
  await checkFileHash(file, sha256)
  const scratch = path.join(folder, `.proof-${process.pid}`)
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  const cluster = await openCluster(scratch, { name: 'a PostgreSQL for the proof' })
  try {
    await furnish(cluster.superUrl, PASSWORDS)
    const urls = loginUrls(cluster.port, PASSWORDS)
    await prepareSchema(urls)
    const anchors = path.join(scratch, 'anchors')
    const jobsFile = path.join(scratch, 'jobs.json')
    const found = await restoreBackup({
      file,
      opener: { fileKey },
      ownerUrl: urls.ownerUrl,
      dataDir: scratch,
      jobsFile,
    })
    const env = {
      ...process.env,
      APP_DATABASE_URL: urls.appUrl,
      DATA_DIR: scratch,
      ANCHOR_DIR: anchors,
      DATABASE_URL: '',
    }
    if ((await runProgram('dist/verify.mjs', { env })) !== 0) throw new Advice('Seals of the restored log do not hold.')
    return found
  } finally {
    await cluster.close()
    const { cluster: data } = readPrivateJson(path.join(scratch, 'postgres.json'))
    // Root's PostgreSQL may stand on common ground (postgres-account.mjs): its folder goes, too.
    for (const place of [data && path.dirname(data), scratch])
      if (place) rmSync(place, { recursive: true, force: true })
  }
}
