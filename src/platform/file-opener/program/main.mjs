/**
 * Opens one file that somebody sent: `node main.mjs TASK KIND [PATH]`, the bytes from PATH or else from standard input.
 * Answers one line, `{"fault": null}` or why nobody should be given this file; where the task is to draw a picture (all but
 * `check`), with its `mediaType`, and the picture behind the line. It runs without any secret, and is killed when it takes
 * too much time or memory (run-program.ts): a file that harms its reader harms nobody else.
 */
import { readFile } from 'node:fs/promises'
import { checked, drawn } from './fault-of.mjs'

async function standardInput() {
  const pieces = []
  for await (const piece of process.stdin) pieces.push(piece)
  return Buffer.concat(pieces)
}

const [task, kind, path] = process.argv.slice(2)
const bytes = path === undefined ? await standardInput() : await readFile(path)
const { picture, ...answer } = task === 'check' ? await checked(kind, bytes) : await drawn(task, kind, bytes)
process.stdout.write(`${JSON.stringify(answer)}\n`)
if (picture) process.stdout.write(picture)
