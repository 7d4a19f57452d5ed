/** Pictures that travel within the HTML. */
const IN_HTML = /data:image\/(png|jpeg|webp);base64,([a-z\d+/=]+)/gi
/** Pictures that the HTML only names: files of the computer it was copied on. */
const ON_THE_COMPUTER = /<img\b[^>]*?\bsrc=["']?(file:[^"'>\s]+)/gi
/** Pictures within RTF, as Word writes them: their kind, marks that say nothing here, their bytes as digits. */
const IN_RTF = /\\(pngblip|jpegblip)(?:\\[a-z]+-?\d* ?|\{\\\*\\blipuid [\da-f]+\}|[\r\n])*([\da-f\r\n]{64,})\}/gi

/**
 * The pictures that a clipboard holds, by the address they have in its HTML. Word puts files of the computer into the HTML,
 * which no page can read, and the same pictures into the RTF beside it: they are told by their order, if none is missing.
 */
export function carriedPictures(html: string, rtf: string): Map<string, File> {
  const carried = new Map<string, File>()
  for (const [address, type = 'png', base64 = ''] of html.matchAll(IN_HTML)) {
    const bytes = fromBase64(base64)
    if (bytes && !carried.has(address)) carried.set(address, pictureOf(bytes, type.toLowerCase()))
  }
  const named = [...html.matchAll(ON_THE_COMPUTER)].map(([, address = '']) => address)
  const drawn = named.length > 0 ? [...rtf.matchAll(IN_RTF)] : []
  if (drawn.length !== named.length) return carried
  for (const [at, address] of named.entries()) {
    const [, kind, digits = ''] = drawn[at] ?? []
    carried.set(address, pictureOf(fromDigits(digits), kind === 'jpegblip' ? 'jpeg' : 'png'))
  }
  return carried
}

const pictureOf = (bytes: Uint8Array<ArrayBuffer>, type: string): File =>
  new File([bytes], `picture.${type === 'jpeg' ? 'jpg' : type}`, { type: `image/${type}` })

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
  } catch {
    return null
  }
}

function fromDigits(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/[\r\n]+/g, '')
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}
