import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './places.mjs'

/** Where the heads of the logs lie outside the database: ANCHOR_DIR, else a folder of DATA_DIR. */
export const anchorDir = () => path.resolve(process.env.ANCHOR_DIR || path.join(dataDir(), 'anchors'))

/** The number of the last anchor that the tables of a snapshot know of. */
export async function lastAnchor(client) {
  return (await client.query('SELECT coalesce(max(number), 0) AS last FROM anchors')).rows[0].last
}

const ANCHORS = /^anchors-[0-9a-f]{8}\.jsonl$/

/** The files of anchors with their lines up to this number, so that they fit the tables of the same moment. */
export function* anchorsUpTo(folder, last) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((one) => ANCHORS.test(one))) {
    const lines = readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean)
    const beyond = lines.findIndex((line) => numberOf(line) > last)
    const fitting = beyond < 0 ? lines : lines.slice(0, beyond)
    yield { name, lines: Buffer.from(fitting.map((line) => `${line}\n`).join('')) }
  }
}

/** Puts a file of anchors back. One that is there already stays: it knows more, and a check tells what a restore has lost. */
export function putAnchors(folder, name, lines) {
  const target = path.join(folder, name)
  if (!ANCHORS.test(name) || existsSync(target)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(target, lines, { mode: 0o600 })
}

/** A line that isn't one is copied as it lies: the check must see it. */
function numberOf(line) {
  try {
    return JSON.parse(line).number ?? 0
  } catch {
    return 0
  }
}
