import { mustRun } from '../../scripts/lib/run.mjs'

const MS = { us: 0.001, ms: 1, s: 1000 }

/** wrk with keep-alive connections against one address; requests a second and the middle and 95th time in ms. */
export async function wrk(url, { connections = 16, seconds = 3, headers = {} } = {}) {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const settings = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, url]
  const output = await mustRun('wrk', settings, { quiet: true })
  if (/Non-2xx/.test(output)) throw new Error(`not every answer was the page:\n${output}`)
  const time = (p) => {
    const [, value, unit] = new RegExp(`${p}%\\s+([\\d.]+)(us|ms|s)`).exec(output) ?? []
    return Number(value) * MS[unit]
  }
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)[1]), p50: time(50), p90: time(90), p99: time(99) }
}
