import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDrillService, SERVICE } from './lib/applicants'
import { report, sized } from './lib/report'
import { openTrialCity } from './lib/trial-city'

const SLOW = sized(200, 1_000)
const ASKED = sized(100, 400)
/** The server gives a request head ten seconds and checks every two. */
const CUT_WITHIN_MS = 16_000

const city = await openTrialCity()
beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(() => city.close())

it('a thousand callers who never finish their first line hold up nobody, and are cut off', async () => {
  await askMany()
  const alone = await askMany()
  const start = performance.now()
  const callers = Array.from({ length: SLOW }, slowCaller)
  const beside = await askMany()
  while (callers.some(({ cut }) => !cut()) && performance.now() - start < CUT_WITHIN_MS * 2) await sleep(100)
  const figures = {
    slowCallers: SLOW,
    p95AloneMs: alone.p95,
    p95BesideMs: beside.p95,
    notAnswered: beside.failed,
    cutAfterMs: Math.round(performance.now() - start),
  }
  report('slow-headers', `${SLOW} connections that send their head byte by byte`, figures)
  expect(beside.failed).toBe(0)
  expect(callers.every(({ cut }) => cut())).toBe(true)
  expect(figures.cutAfterMs).toBeLessThan(CUT_WITHIN_MS * 2)
})

async function askMany(): Promise<{ p95: number; failed: number }> {
  const times: number[] = []
  let failed = 0
  for (let i = 0; i < ASKED; i++) {
    const start = performance.now()
    const answer = await fetch(`${city.origin}/services/${SERVICE}`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status !== 200) failed++
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { p95: Math.round((times[Math.floor(ASKED * 0.95)] ?? 0) * 10) / 10, failed }
}

function slowCaller(): { cut(): boolean } {
  const socket: Socket = connect({
    port: Number(new URL(city.origin).port),
    host: '127.0.0.1',
    localAddress: '127.0.0.9',
  })
  let over = false
  socket.on('error', () => {})
  socket.on('close', () => {
    over = true
  })
  socket.on('connect', () => socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-'))
  const drip = setInterval(() => over || socket.write('a'), 1_000)
  socket.on('close', () => clearInterval(drip))
  socket.resume()
  return { cut: () => over }
}
