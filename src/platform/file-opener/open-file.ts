import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { atMost } from '../at-most'
import { log } from '../log'
import { processWide } from '../process-wide'
import { FILE_FAULTS, type FileFault, type OpenedKind } from './file-fault'

const PROGRAM = path.join(/* turbopackIgnore: true */ process.cwd(), 'src/platform/file-opener/program/main.mjs')
const MB = 1024 * 1024
/** Seconds of work; a busy machine takes longer for them, up to the deadline. */
export const LIMITS = { workSeconds: 20, ms: 120_000, residentBytes: 900 * MB, heapMb: 384, outputBytes: 1_000 }
const PAGE_BYTES = 4_096
const TICKS_PER_SECOND = 100
const WATCH_MS = 100

const Answer = z.object({ fault: z.enum(FILE_FAULTS).nullable() })

/** Each takes a core and memory of its own. */
const inTurn = processWide('file-opener', () => atMost(2))

/**
 * Opens a file once, in a process of its own that is given no secret and is ended when it takes too long or too much
 * memory. Null: it can be read, and nothing in it runs. `file` is a path, or the bytes. A process that was ended, or
 * could not begin, has checked nothing: `unchecked`.
 */
export const openFile = (file: string | Uint8Array, kind: OpenedKind, limits = LIMITS): Promise<FileFault | null> =>
  inTurn(() => runProgram(file, kind, limits))

function runProgram(file: string | Uint8Array, kind: OpenedKind, limits: typeof LIMITS): Promise<FileFault | null> {
  const isPath = typeof file === 'string'
  const given = [`--max-old-space-size=${limits.heapMb}`, PROGRAM, kind, ...(isPath ? [path.resolve(file)] : [])]
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, given, {
      env: { NODE_ENV: 'production' },
      stdio: [isPath ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    })
    let said = ''
    const end = () => child.kill('SIGKILL')
    const deadline = setTimeout(end, limits.ms)
    const watch = setInterval(() => void isOverLimit(child, limits).then((isOver) => isOver && end()), WATCH_MS)
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes
      if (said.length > limits.outputBytes) end()
    })
    // A program that died has not read all of it; its end says so.
    child.stdin?.on('error', () => {})
    child.stdin?.end(file)
    const settle = (fault: FileFault | null) => {
      clearTimeout(deadline)
      clearInterval(watch)
      resolve(fault)
    }
    child.on('error', () => settle(unchecked(kind, 'not started')))
    child.on('close', (code, signal) => settle(code === 0 ? faultIn(said) : unchecked(kind, signal ?? code)))
  })
}

const faultIn = (said: string): FileFault | null => Answer.parse(JSON.parse(said)).fault

function unchecked(kind: OpenedKind, end: NodeJS.Signals | number | string | null): FileFault {
  log.warn({ kind, end }, 'the program that opens files was ended before it had an answer')
  return 'unchecked'
}

/** The heap's limit does not count pictures being decoded; the system does. */
async function isOverLimit(child: ChildProcess, limits: typeof LIMITS): Promise<boolean> {
  // proc(5): fields 14 and 15 are ticks of work, 24 is pages in memory; the program's name ends with the last bracket.
  const facts = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
  const field = (number: number) => Number(facts[number - 3] ?? 0)
  const seconds = (field(14) + field(15)) / TICKS_PER_SECOND
  return seconds > limits.workSeconds || field(24) * PAGE_BYTES > limits.residentBytes
}
