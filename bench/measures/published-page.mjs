import http from 'node:http'
import { demoCity, startCity } from '../city.mjs'
import { figure, interleaved, median } from '../figures.mjs'
import { floorServers } from '../floors/servers.mjs'
import { wrk } from '../floors/wrk.mjs'

/** As browsers ask over plain HTTP; and as a client asks that takes no compression. */
const WAYS = [
  { name: 'published page', headers: { 'accept-encoding': 'gzip' }, goal: { of: 'ratio', atLeast: 0.4 } },
  { name: 'published page, not compressed', headers: { 'accept-encoding': 'identity' }, goal: null },
]

/** (a) A published document, read by anyone, from the running city; against nginx with the same bytes as a file. */
export async function publishedPage(world) {
  const city = await startCity(world, await demoCity(world), { WORKER: 'off' })
  try {
    const url = await documentOf(city)
    const figures = []
    for (const way of WAYS) figures.push(...(await measureWay(url, way, world.rounds)))
    return figures
  } finally {
    await city.stop()
  }
}

async function measureWay(url, { name, headers, goal }, rounds) {
  await whole(url, headers)
  const page = await whole(url, headers)
  if (page.headers['x-yizhan-page'] !== 'hit') throw new Error(`the page was not kept: ${JSON.stringify(page.headers)}`)
  const floors = await floorServers(page)
  try {
    const load = (address) => () => wrk(address, { headers })
    for (const address of [url, floors.nginx, floors.node]) await wrk(address, { headers, seconds: 1 })
    const { ours, nginx, node } = await interleaved(rounds, {
      ours: load(url),
      nginx: load(floors.nginx),
      node: load(floors.node),
    })
    const rates = (results) => median(results.map(({ perSecond }) => perSecond))
    const given = { ours: rates(ours), unit: 'requests/s', rounds }
    const p50 = median(ours.map((one) => one.p50))
    const note = `${page.body.length} bytes, 16 connections; half of the answers within ${p50.toFixed(2)} ms`
    return [
      figure({ ...given, name: `${name}: of nginx`, floor: rates(nginx), goal, note }),
      figure({ ...given, name: `${name}: of bare node:http`, floor: rates(node), goal: null }),
    ]
  } finally {
    await floors.stop()
  }
}

async function documentOf({ address }) {
  const list = await (await fetch(`${address}/documents`)).text()
  const path = /href="(\/documents\/[^"/?]+)"/.exec(list)?.[1]
  if (!path) throw new Error('the city has published no document')
  return address + path
}

/** The answer as it comes over the line, compressed if it is. */
const whole = (url, headers) =>
  new Promise((resolve, reject) => {
    http
      .get(url, { headers }, (response) => {
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
      })
      .on('error', reject)
  })
