export type ListCursor = { at: Date; id: string }

const CURSOR = /^(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** The place in a list as it travels in an address. */
export const writeCursor = ({ at, id }: ListCursor): string => `${at.getTime()}.${id}`

/** Back again; null for anything that was not written here: the list then begins at its beginning. */
export function readCursor(text: string | undefined): ListCursor | null {
  const [, time, id] = CURSOR.exec(text ?? '') ?? []
  return time && id ? { at: new Date(Number(time)), id } : null
}
