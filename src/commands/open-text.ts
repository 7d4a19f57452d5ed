import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BrokenJson } from '@/platform/json-items'

const GZIP = 0x1f8b

/** Opens a text file, packed by gzip or not (its first bytes say which, not its name). Throws BrokenJson when cut off. */
export async function* openText(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file)
  const bytes = isPacked(file) ? packed.pipe(createGunzip()) : packed
  packed.on('error', (error) => bytes.destroy(error))
  bytes.setEncoding('utf8')
  try {
    for await (const chunk of bytes) yield String(chunk)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw code.startsWith('Z_') ? new BrokenJson('it cannot be unpacked to its end') : error
  } finally {
    packed.destroy()
  }
}

function isPacked(file: string): boolean {
  const start = Buffer.alloc(2)
  const opened = openSync(file, 'r')
  try {
    return readSync(opened, start, 0, 2, 0) === 2 && start.readUInt16BE() === GZIP
  } finally {
    closeSync(opened)
  }
}
