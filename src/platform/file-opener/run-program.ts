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
export const LIMITS = { workSeconds: 20, ms: 120_000, residentBytes: 900 * MB, heapMb: 384, outputBytes: 64 * MB }
const PAGE_BYTES = 4_096
const TICKS_PER_SECOND = 100
const WATCH_MS = 100

/** `check` opens a file; the others draw it anew for a purpose (program/draw.mjs). */
export type OpenerTask = 'check' | 'preview' | 'text' | 'attachment'
export type OpenerWork = { task: OpenerTask; kind: OpenedKind; file: string | Uint8Array }
export type OpenerAnswer = { fault: FileFault | null; mediaType?: string; carriedMore?: boolean; picture: Buffer }

const Answer = z.object({
  fault: z.enum(FILE_FAULTS).nullable(),
  mediaType: z.string().optional(),
  carriedMore: z.boolean().optional(),
})

/** Each takes a core and memory of its own. */
const inTurn = processWide('file-opener', () => atMost(2))

/**
 * Runs the program that opens files on one file (a path, or the bytes): a process of its own that is given no secret and
 * is ended when it takes too long or too much memory. One that was ended, or could not begin, has checked nothing: `unchecked`.
 */
export const runProgram = (work: OpenerWork, limits = LIMITS): Promise<OpenerAnswer> =>
  inTurn(() => runAtOnce(work, limits))

function runAtOnce({ task, kind, file }: OpenerWork, limits: typeof LIMITS): Promise<OpenerAnswer> {
  const isPath = typeof file === 'string'
  const given = [`--max-old-space-size=${limits.heapMb}`, PROGRAM, task, kind, ...(isPath ? [path.resolve(file)] : [])]
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(/* turbopackIgnore: true */ process.execPath, given, {
      env: { NODE_ENV: 'production' },
      stdio: [isPath ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    })
    const said: Buffer[] = []
    let size = 0
    const end = () => child.kill('SIGKILL')
    const deadline = setTimeout(end, limits.ms)
    const look = () => void isOverLimit(child, limits).then((isOver) => isOver && end())
    // Once at its start, too: a small file is opened before the first interval is over.
    child.once('spawn', look)
    const watch = setInterval(look, WATCH_MS)
    child.stdout?.on('data', (bytes: Buffer) => {
      said.push(bytes)
      size += bytes.length
      if (size > limits.outputBytes) end()
    })
    // A program that died has not read all of it; its end says so.
    child.stdin?.on('error', () => {})
    child.stdin?.end(file)
    const settle = (answer: OpenerAnswer) => {
      clearTimeout(deadline)
      clearInterval(watch)
      resolve(answer)
    }
    child.on('error', () => settle(unchecked(kind, 'not started')))
    child.on('close', (code, signal) =>
      settle(code === 0 ? answerIn(Buffer.concat(said)) : unchecked(kind, signal ?? code)),
    )
  })
}

function answerIn(said: Buffer): OpenerAnswer {
  const end = said.indexOf('\n')
  return { ...Answer.parse(JSON.parse(said.toString('utf8', 0, end))), picture: said.subarray(end + 1) }
}

function unchecked(kind: OpenedKind, end: NodeJS.Signals | number | string | null): OpenerAnswer {
  log.warn({ kind, end }, 'the program that opens files was ended before it had an answer')
  return { fault: 'unchecked', picture: Buffer.alloc(0) }
}

/** The heap's limit does not count pictures being decoded; the system does. */
async function isOverLimit(child: ChildProcess, limits: typeof LIMITS): Promise<boolean> {
  // proc(5): fields 14 and 15 are ticks of work, 24 is pages in memory; the program's name ends with the last bracket.
  const facts = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')).split(') ').at(-1)?.split(' ') ?? []
  const field = (number: number) => Number(facts[number - 3] ?? 0)
  const seconds = (field(14) + field(15)) / TICKS_PER_SECOND
  return seconds > limits.workSeconds || field(24) * PAGE_BYTES > limits.residentBytes
}
