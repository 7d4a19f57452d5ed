import http from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { limitConnections } from './connection-limits'

let server: http.Server
const sockets: Socket[] = []

async function open(limits: Partial<Parameters<typeof limitConnections>[1]>): Promise<number> {
  server = http.createServer((_request, response) => response.end('ok'))
  const all = { perAddress: 100, silentPerAddress: 100, crowdedFrom: 1_000, isExempt: () => false }
  limitConnections(server, { ...all, ...limits })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.closeAllConnections()
  server.close()
})

/** Opens a line and says nothing. */
async function silent(port: number, localAddress: string, times: number): Promise<{ cut(): number }> {
  let cut = 0
  for (let i = 0; i < times; i++) {
    const socket = connect({ port, host: '127.0.0.1', localAddress })
    socket.on('error', () => {})
    socket.once('close', () => {
      cut += 1
    })
    socket.resume()
    sockets.push(socket)
    await new Promise((ready) => socket.once('connect', ready).once('close', ready))
  }
  await sleep(50)
  return { cut: () => cut }
}
const statusFrom = (port: number, localAddress: string): Promise<number> =>
  new Promise((tell) => {
    const request = http.get({ port, host: '127.0.0.1', localAddress, agent: false }, (response) => {
      response.resume()
      tell(response.statusCode ?? 0)
    })
    request.on('error', () => tell(0))
  })

it('the oldest silent connection of an address is closed for its next one, which is served', async () => {
  const port = await open({ silentPerAddress: 10 })
  const flood = await silent(port, '127.0.0.2', 30)
  expect(flood.cut()).toBe(20)
  expect([await statusFrom(port, '127.0.0.2'), await statusFrom(port, '127.0.0.3')]).toEqual([200, 200])
})

it('one address holds only so many; others do not feel it', async () => {
  const port = await open({ perAddress: 20 })
  const flood = await silent(port, '127.0.0.2', 25)
  expect(flood.cut()).toBe(5)
  expect([await statusFrom(port, '127.0.0.2'), await statusFrom(port, '127.0.0.3')]).toEqual([0, 200])
})

it('when many addresses together take too much, the longest silent connection is closed; the city’s own proxy is not counted', async () => {
  const port = await open({ crowdedFrom: 20, isExempt: (address) => address === '127.0.0.9' })
  const floods = await Promise.all([2, 3, 4].map((n) => silent(port, `127.0.0.${n}`, 10)))
  await silent(port, '127.0.0.9', 30)
  await sleep(50)
  expect(floods.reduce((sum, flood) => sum + flood.cut(), 0)).toBe(10)
  expect(await statusFrom(port, '127.0.0.5')).toBe(200)
})
