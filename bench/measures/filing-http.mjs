import http from 'node:http'
import { withClient } from '../../scripts/lib/database.mjs'
import { startCity } from '../city.mjs'
import { figure, interleaved, median, percentile } from '../figures.mjs'
import { pgbench } from '../floors/pgbench.mjs'
import { pgbenchScript } from '../floors/pgbench-script.mjs'
import { startSubject } from '../subject.mjs'

const AT_ONCE = 16
const A_ROUND = 160
const SHARE = 20
const FIRST = 640

/** (b) The same filing as a browser without script sends it: through the server, the session, the form's action. */
export async function filingHttp({ scratch, environment, rounds, ...world }) {
  const place = await scratch.fresh('bench_filing_http')
  const subject = startSubject('filing', environment(place))
  const { desks } = await subject.ask('prepare', { drafts: (FIRST / 16 + AT_ONCE * SHARE * (rounds + 2)) * 16 })
  const pairs = await subject.ask('record', { from: 0 })
  const people = await subject.ask('sessions')
  await subject.stop()
  const floor = await scratch.fresh('bench_filing_floor', { from: place.name })
  const scripts = pairs.map((pair, desk) => pgbenchScript(pair, desk, desks))
  // Receipts and notices are the worker's: here it is a process of its own, as in a larger city.
  const city = await startCity({ ...world, environment }, place, { WORKER: 'separate', TRUSTED_PROXY: '127.0.0.1' })
  try {
    const form = await readForm(city, people, FIRST)
    const file = async (round) => {
      await withClient(place.ownerUrl, (client) => client.query('DELETE FROM rate_windows'))
      return fileAll(city, people, form, FIRST + 16 + A_ROUND * round, { count: A_ROUND, atOnce: AT_ONCE })
    }
    const bare = (round) =>
      pgbench(floor.appUrl, scripts, { clients: AT_ONCE, share: SHARE, from: FIRST / 16 + AT_ONCE * SHARE * round })
    // Everything is loaded and every connection open before it counts.
    for (const atOnce of [1, 4])
      await fileAll(city, people, form, FIRST + 16 + (atOnce - 1) * 10, { count: 10, atOnce })
    await bare(0)
    const measured = await interleaved(rounds, { ours: (round) => file(round + 1), floor: (round) => bare(round + 1) })
    return figuresOf(measured, rounds)
  } finally {
    await city.stop()
  }
}

function figuresOf({ ours, floor }, rounds) {
  const latencies = ours.flatMap((one) => one.latencies)
  const rate = median(ours.map(({ seconds }) => A_ROUND / seconds))
  const name = 'filing over HTTP'
  const p95 = (rounds) => median(rounds.map(({ latencies }) => percentile(latencies, 95)))
  return [
    figure({
      name,
      ours: rate,
      floor: median(floor.map(({ perSecond }) => perSecond)),
      unit: 'filings/s',
      goal: { of: 'ratio', atLeast: 0.05 },
      latencies,
      rounds,
      note: `floor: pgbench with the statements of the use case; ${AT_ONCE} connections both, worker apart`,
    }),
    figure({
      name: `${name}: p95`,
      ours: p95(ours),
      floor: p95(floor),
      unit: 'ms',
      goal: { of: 'ours', atMost: 50 },
      rounds,
      note: 'floor: what 16 connections of pgbench wait for the same statements on this disk',
    }),
  ]
}

const draftIdOf = (n) => `d0000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const pathOf = (n) => `/my/apply/draft/${draftIdOf(n)}/review`
const cookieOf = ({ cookies }, n) => `__Host-yizhan.session=${cookies[n % cookies.length]}`
/** Each filing from an address of its own, so that nobody counts as a flood. */
const addressOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

/** The hidden fields of the review page, with the draft's id where it stands. */
async function readForm({ address }, people, n) {
  const page = await fetch(address + pathOf(n), { headers: { cookie: cookieOf(people, n) } })
  const html = await page.text()
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const form = fields.map(([, name, value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')])
  if (!form.some(([name]) => name === 'idempotencyKey'))
    throw new Error(`no review page at ${pathOf(n)}: ${page.status}`)
  return { fields: form, of: draftIdOf(n) }
}

async function fileAll(city, people, form, first, { count, atOnce }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  const numbers = Array.from({ length: count }, (_, i) => first + i).values()
  const latencies = []
  const start = performance.now()
  const takeTurns = async () => {
    for (const n of numbers) {
      const from = performance.now()
      await fileOne(city, agent, people, form, n)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
  agent.destroy()
  return { seconds: (performance.now() - start) / 1000, latencies }
}

/** Filed only if the answer leads to the new case. */
async function fileOne({ port }, agent, people, { fields, of }, n) {
  const body = new FormData()
  const own = { idempotencyKey: crypto.randomUUID(), 'form-owner': people.proofs[n % people.proofs.length] }
  for (const [name, value] of fields) body.append(name, own[name] ?? value.replaceAll(of, draftIdOf(n)))
  const encoded = new Response(body)
  const bytes = Buffer.from(await encoded.arrayBuffer())
  const headers = {
    cookie: cookieOf(people, n),
    origin: `http://localhost:${port}`,
    host: `localhost:${port}`,
    'content-type': encoded.headers.get('content-type'),
    'content-length': bytes.length,
    'x-forwarded-for': addressOf(n),
  }
  const answer = await new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, path: pathOf(n), method: 'POST', headers }
    const request = http.request(options, (response) => {
      response.resume().on('end', () => resolve(response))
    })
    request.on('error', reject).end(bytes)
  })
  if (answer.statusCode !== 303 || !/\/my\/cases\/.*submitted/.test(answer.headers.location ?? ''))
    throw new Error(`draft ${n} was not filed: ${answer.statusCode} ${answer.headers.location}`)
}
