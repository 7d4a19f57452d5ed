import { z } from 'zod'

const position = z.tuple([z.boolean(), z.string().max(200), z.uuid()])

export type ListCursor = { isOnline: boolean; name: string; id: string }

/** The place in a list as it travels in an address. */
export function writeCursor({ isOnline, name, id }: ListCursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([isOnline, name, id]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Back again; null for anything that was not written here: the list then begins at its beginning. */
export function readCursor(text: string | undefined): ListCursor | null {
  if (!text || text.length > 1_000) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const [isOnline, name, id] = position.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return { isOnline, name, id }
  } catch {
    return null
  }
}
