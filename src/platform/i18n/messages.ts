import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AbstractIntlMessages } from 'next-intl'
import { env } from '../env'
import type { Locale } from './locale'

const kept = new Map<Locale, Promise<AbstractIntlMessages>>()

/** All words of a language: `messages/<locale>/<area>.json`, each file one namespace. Read once; in development at every request. */
export function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  if (env.NODE_ENV === 'development') return readMessages(locale)
  const before = kept.get(locale)
  if (before) return before
  const reading = readMessages(locale)
  kept.set(locale, reading)
  reading.catch(() => kept.delete(locale))
  return reading
}

async function readMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'))
  const areas = await Promise.all(
    files.map(
      async (file) => [basename(file, '.json'), JSON.parse(await readFile(join(folder, file), 'utf8'))] as const,
    ),
  )
  return Object.fromEntries(areas)
}
