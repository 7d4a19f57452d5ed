import { type AddressInfo, createServer } from 'node:net'

/** Split in two so that no scanner finds it in this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export type VirusScanner = { port: number; scanned: number; close(): Promise<void> }

/** Speaks clamd's side of INSTREAM: frames of a length and as many bytes, a zero ends it. Knows one virus. */
export async function aVirusScanner(port = 0): Promise<VirusScanner> {
  const scanner = { port, scanned: 0, close: async () => {} }
  const server = createServer((line) => {
    let bytes = Buffer.alloc(0)
    line.on('error', () => {})
    line.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece])
      const content = streamIn(bytes)
      if (content === null) return
      scanner.scanned++
      line.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  scanner.port = (server.address() as AddressInfo).port
  scanner.close = () => new Promise<void>((closed) => server.close(() => closed()))
  return scanner
}

/** What was streamed, once the end has come. */
function streamIn(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
