import { createReadStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/platform/env'

const NAME = /^anchors-([0-9a-f]{8})\.jsonl$/
const NEWLINE = 10
const CHUNK = 65_536

/** Where the database cannot reach: a folder of its own, best on another disk or machine. */
export const anchorFolder = (): string =>
  path.resolve(/* turbopackIgnore: true */ env.ANCHOR_DIR ?? path.join(env.DATA_DIR, 'anchors'))

const fileOf = (city: string): string => path.join(anchorFolder(), `anchors-${city.slice(0, 8)}.jsonl`)

/** Adds one line at the end and has it on the disk before it returns. Half a line of a crash is cut off: nobody relied on it. */
export async function appendLine(city: string, line: string): Promise<void> {
  await mkdir(anchorFolder(), { recursive: true, mode: 0o700 })
  const file = await open(fileOf(city), 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const whole = await endOfLastLine(file, size)
    if (whole < size) await file.truncate(whole)
    await file.appendFile(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The last whole line; null when there is none. */
export async function lastLine(city: string): Promise<string | null> {
  const file = await open(fileOf(city), 'r').catch(unlessMissing)
  if (!file) return null
  try {
    const end = await endOfLastLine(file, (await file.stat()).size)
    if (end === 0) return null
    const start = await endOfLastLine(file, end - 1)
    const bytes = Buffer.alloc(end - 1 - start)
    await file.read(bytes, 0, bytes.length, start)
    return bytes.toString('utf8')
  } finally {
    await file.close()
  }
}

type Opened = Awaited<ReturnType<typeof open>>

/** The place behind the last line break before `end`; 0 when there is none. */
async function endOfLastLine(file: Opened, end: number): Promise<number> {
  for (let upTo = end; upTo > 0; ) {
    const from = Math.max(0, upTo - CHUNK)
    const bytes = Buffer.alloc(upTo - from)
    await file.read(bytes, 0, bytes.length, from)
    const at = bytes.lastIndexOf(NEWLINE)
    if (at >= 0) return from + at + 1
    upTo = from
  }
  return 0
}

/** The lines from a place in the file on, each with the place behind it. Half a line at the end is left out. */
export async function* linesFrom(city: string, start: number): AsyncGenerator<{ line: string; end: number }> {
  let rest = Buffer.alloc(0)
  let end = start
  try {
    for await (const chunk of createReadStream(fileOf(city), { start })) {
      rest = Buffer.concat([rest, chunk as Buffer])
      for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
        end += at + 1
        yield { line: rest.subarray(0, at).toString('utf8'), end }
        rest = rest.subarray(at + 1)
      }
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** The first line of every anchor file but this city's own. */
export async function firstLinesOfOthers(city: string | null): Promise<string[]> {
  const names = await readdir(anchorFolder()).catch(unlessMissing)
  const others = (names ?? []).flatMap((name) => NAME.exec(name)?.[1] ?? []).filter((id) => !city?.startsWith(id))
  const lines: string[] = []
  for (const id of others)
    for await (const { line } of linesFrom(id, 0)) {
      lines.push(line)
      break
    }
  return lines
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

function unlessMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}
