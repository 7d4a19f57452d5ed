import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

const SILENCE_MS = 30_000

/**
 * Has clamd look at a stream (INSTREAM: each piece after its length in four bytes, zero ends it).
 * Throws when clamd is away, silent, or gives an answer that is no verdict.
 */
export async function scanStream(url: string, stream: Readable): Promise<{ infected: boolean }> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port || 3310) })
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd fell silent')))
  try {
    const answer = gather(socket)
    // Awaited below; until then a broken line shows in the writing.
    answer.catch(() => {})
    await once(socket, 'connect')
    socket.write('zINSTREAM\0')
    for await (const piece of stream) await send(socket, piece as Buffer)
    socket.write(Buffer.alloc(4))
    return verdictOf(await answer)
  } finally {
    stream.destroy()
    socket.destroy()
  }
}

async function send(socket: Socket, piece: Buffer): Promise<void> {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  if (!socket.write(piece)) await once(socket, 'drain')
}

async function gather(socket: Socket): Promise<string> {
  let text = ''
  for await (const piece of socket) text += piece
  return text.replace(/\0/g, '').trim()
}

function verdictOf(answer: string): { infected: boolean } {
  if (/\bOK$/.test(answer)) return { infected: false }
  if (/\bFOUND$/.test(answer)) return { infected: true }
  throw new Error('clamd gave no verdict')
}
