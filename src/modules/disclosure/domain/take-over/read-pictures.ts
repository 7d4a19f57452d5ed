import type { Manner } from './manner'
import type { Markup } from './markup'
import type { TextWriter } from './text-writer'
import type { TakeOverWork } from './work'

/** A sign drawn as a picture: its description is the sign. */
const isEmoji = (alt: string): boolean =>
  alt !== '' &&
  alt.length < 12 &&
  [...alt].every((one) => /\p{Extended_Pictographic}|\p{EMod}|\u200d|\ufe0f/u.test(one))

/**
 * A picture that stands among the city's own stays, or goes to where it was uploaded; any other is named to the editor,
 * with the words it stood behind. Drawn signs become the sign;
 * what only counts readers, and the tick of an item (read-lists.ts), is dropped.
 */
export function readPicture({ attributes }: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  const { src = '', alt = '', width, height } = attributes
  const address = src.startsWith(work.ownImages) ? src : work.uploaded.get(src)
  if (address) {
    writer.endLine()
    writer.block({ is: 'picture', src: address, alt, width: digits(width), height: digits(height) })
  } else if (isEmoji(alt)) writer.text(alt, manner)
  else if (!/^(?:un)?checked$/.test(alt) && !(Number(width) <= 1 || Number(height) <= 1))
    work.log.add('picture', nameOf(src, alt, writer.ending))
}

const digits = (size: string | undefined): string | undefined => /^\d{1,4}$/.exec(size ?? '')?.[0]

/** What an editor will know it by: its description, its file, or where it was. */
function nameOf(src: string, alt: string, before: string): string {
  const file = src.startsWith('data:') ? '' : (src.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? '')
  const name = alt && !/[\\/]/.test(alt) ? alt : safely(file)
  return before ? `${name || '…'}（${before}…）` : name
}

function safely(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
