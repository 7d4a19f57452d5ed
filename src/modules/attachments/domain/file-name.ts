/** Control characters, and marks that turn the reading direction: `photo‮gpj.exe` reads as `photoexe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const LONGEST = 120

/**
 * The name a person gave a file, as a label that is safe to show and to send in a header. It is never a path: the
 * bytes lie under their SHA-256. Long names lose their middle, never their extension.
 */
export function fileLabel(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = [
    ...last
      .replace(INVISIBLE, '')
      .replace(/[<>:"|?*]/g, '_')
      .trim()
      .replace(/^\.+/, ''),
  ]
  if (clean.length === 0) return 'file'
  if (clean.length <= LONGEST) return clean.join('')
  return [...clean.slice(0, LONGEST - 21), '…', ...clean.slice(-20)].join('')
}

/**
 * The name with an ending that says what the file is: phones call a PNG `.jpg`, and some hand over no ending at all.
 * `fits` are the right endings, the usual one first; `known` are endings that stand for another kind.
 */
export function nameWithEnding(name: string, fits: readonly string[], known: readonly string[]): string {
  const extension = extensionOf(name)
  if (fits.includes(extension)) return name
  const stem = known.includes(extension) ? name.slice(0, -extension.length - 1) : name
  return fileLabel(`${stem}.${fits[0]}`)
}

/** `pdf` for `租赁合同.PDF`; empty when there is none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
