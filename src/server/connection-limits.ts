import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { ipClass, plainAddress } from './client-ip'

export type ConnectionLimits = {
  /** Open at once from one address; a town hall's browsers keep six each. */
  perAddress: number
  /** Of them, such that have not sent a whole head yet. */
  silentPerAddress: number
  /** Beyond so many in all the longest silent is closed for every new one, whoever it is. */
  crowdedFrom: number
  /** The city's own proxy carries everybody's connections. */
  isExempt(address: string): boolean
}

type Open = { all: number; silent: Set<Socket> }

/**
 * No address holds all the connections. Of those that have sent nothing the oldest is closed for the next, so that whoever
 * shares an address with an attacker and sends a request at once is still served.
 */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const addresses = new Map<string, Open>()
  const silent = new Set<Socket>()
  let total = 0

  server.on('connection', (socket: Socket) => {
    const address = ipClass(plainAddress(socket.remoteAddress ?? ''))
    if (limits.isExempt(plainAddress(socket.remoteAddress ?? ''))) return
    const open = addresses.get(address) ?? { all: 0, silent: new Set<Socket>() }
    if (open.all >= limits.perAddress) return void socket.destroy()
    addresses.set(address, open)
    open.all += 1
    total += 1
    if (open.silent.size >= limits.silentPerAddress) oldest(open.silent)?.destroy()
    if (total > limits.crowdedFrom) oldest(silent)?.destroy()
    open.silent.add(socket)
    silent.add(socket)
    socket.once('close', () => {
      open.all -= 1
      total -= 1
      open.silent.delete(socket)
      silent.delete(socket)
      if (open.all === 0) addresses.delete(address)
    })
  })
  server.on('request', ({ socket }) => {
    silent.delete(socket)
    addresses.get(ipClass(plainAddress(socket.remoteAddress ?? '')))?.silent.delete(socket)
  })
}

const oldest = (sockets: Set<Socket>): Socket | undefined => sockets.values().next().value
