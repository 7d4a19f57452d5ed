import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Level, type Logger, pino } from 'pino'
import { env } from './env'
import { processWide } from './process-wide'

/**
 * Whoever reads our output may go away. A line that cannot be written must be no error: the error would be told in
 * another line that cannot be written, and the process would do nothing else.
 */
processWide('output-may-break', () => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return true
})

const requests = processWide('request-id', () => new AsyncLocalStorage<string>())

/** Everything logged while `work` runs, however deep, carries this request's id. */
export const withRequestId = <T>(id: string, work: () => T): T => requests.run(id, work)

/** The id of the request in hand: what an error page shows and the log knows. */
export const requestId = (): string | undefined => requests.getStore()

/** Field names whose values never belong in a log, at the top and one level down. */
const SECRET_FIELDS = [
  'password',
  'identityNumber',
  'phone',
  'email',
  'token',
  'queryCode',
  'secret',
  'cookie',
  'authorization',
]

/** Identity numbers, mobile numbers and mail addresses that slipped into a message (a database error quotes values). */
const PERSONAL = /(?<![\w-])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\w-])|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

export const withoutPersonalData = (line: string): string => line.replace(PERSONAL, '***')

/** No line is longer: whoever puts half a megabyte into a header or a form fills no disk with it. */
const LONGEST_LINE = 16_384

/** A line as it goes out: without personal data, and cut, as JSON still, where it is too long. */
export function lineOut(line: string): string {
  if (line.length <= LONGEST_LINE) return withoutPersonalData(line)
  const begin = withoutPersonalData(line.slice(0, LONGEST_LINE / 4))
  const time = /"time":"([^"]{1,40})"/.exec(line)?.[1]
  return `${JSON.stringify({ level: 40, time, requestId: requestId(), msg: 'a line was too long and is cut', begin })}\n`
}

/** Name, words and stack of an error; not its `detail`, in which PostgreSQL quotes whole rows. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  return { type: error.name, message: error.message, code, stack: error.stack, cause: describeError(error.cause) }
}

/** Lines go out a few at a time, at the latest after this; at the end of the process and for a fatal one, at once. */
const FLUSH_MS = 200

const onStdout = () =>
  processWide('log-place', () => pino.destination({ dest: 1, sync: false, minLength: 12_288, periodicFlush: FLUSH_MS }))

/** A log that writes its lines there; without a place, on stdout. */
export const logTo = (level: Level | 'silent', place?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: '***' },
      serializers: { err: describeError, error: describeError },
      mixin: () => ({ requestId: requestId() }),
      hooks: { streamWrite: lineOut },
    },
    place ?? onStdout(),
  )

/**
 * For the one line a request, thousands of times a second: the same form and place. The caller gives the id and strikes
 * out personal data; no field may be a secret.
 */
export const requestLines = (): Logger =>
  processWide('request-lines', () =>
    pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, onStdout()),
  )

/** The city's log: one JSON line an event on stdout, with the request's id and without personal data. */
export const log: Logger = new Proxy({} as Logger, {
  get(_target, name) {
    const real = processWide('log', () => logTo(env.LOG_LEVEL))
    const value = Reflect.get(real, name)
    return typeof value === 'function' ? value.bind(real) : value
  },
})
