import { appendFileSync, createReadStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { dataDir } from './places.mjs'

/** Where the heads of the logs lie outside the database: ANCHOR_DIR, else a folder of DATA_DIR. */
export const anchorDir = () => path.resolve(process.env.ANCHOR_DIR || path.join(dataDir(), 'anchors'))

/** The number of the last anchor that the tables of a snapshot know of. */
export async function lastAnchor(client) {
  return (await client.query('SELECT coalesce(max(number), 0) AS last FROM anchors')).rows[0].last
}

/**
 * Copies the anchors up to this number, so that they fit the tables of the same moment. A file that is there already stays:
 * it knows more, and a check against it tells what a restore has lost.
 */
export async function copyAnchors(from, to, last) {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from).filter((one) => /^anchors-[0-9a-f]{8}\.jsonl$/.test(one))) {
    const target = path.join(to, name)
    if (existsSync(target)) continue
    writeFileSync(target, '', { mode: 0o600 })
    for await (const line of createInterface({ input: createReadStream(path.join(from, name)) })) {
      if (numberOf(line) > last) break
      appendFileSync(target, `${line}\n`)
    }
  }
}

/** A line that isn't one is copied as it lies: the check must see it. */
function numberOf(line) {
  try {
    return JSON.parse(line).number ?? 0
  } catch {
    return 0
  }
}
