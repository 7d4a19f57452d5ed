import { Readable } from 'node:stream'
import { env } from '@/platform/env'
import { log } from '@/platform/log'
import { scanStream } from '@/platform/storage/clamd'

/**
 * What the city's scanner says of a file before it is kept: `not-scanned` when it gives no verdict, and then the file
 * is not taken. A city without a scanner takes it as it is, which the going-live list says.
 */
export async function scannerSays(bytes: Uint8Array): Promise<'clean' | 'infected' | 'not-scanned'> {
  if (!env.CLAMD_URL) return 'clean'
  try {
    const { infected } = await scanStream(env.CLAMD_URL, Readable.from([Buffer.from(bytes)]))
    return infected ? 'infected' : 'clean'
  } catch (error) {
    log.warn({ err: error }, 'the scanner gave no verdict on a file for a document')
    return 'not-scanned'
  }
}
