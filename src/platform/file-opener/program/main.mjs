/**
 * Opens one file that somebody sent: `node main.mjs KIND [PATH]`, the bytes from PATH or else from standard input.
 * Answers `{"fault": null}` or why nobody should be given this file. It runs without any secret, and is killed when it
 * takes too much time or memory (open-file.ts): a file that harms its reader harms nobody else.
 */
import { readFile } from 'node:fs/promises'
import { faultOf } from './fault-of.mjs'

async function standardInput() {
  const pieces = []
  for await (const piece of process.stdin) pieces.push(piece)
  return Buffer.concat(pieces)
}

const [kind, path] = process.argv.slice(2)
const bytes = path === undefined ? await standardInput() : await readFile(path)
process.stdout.write(JSON.stringify({ fault: await faultOf(kind, bytes) }))
