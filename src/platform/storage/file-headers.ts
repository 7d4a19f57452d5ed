export type FileFacts = { fileName: string; mediaType: string; size: number }

/** Nothing in a file may run, load or be framed by strangers, whatever it says it is. */
const LOCKED = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** A picture to look at, on our own pages. */
const PICTURE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'"
/** The browser's own PDF viewer does not open inside a sandbox; it runs apart from the page by itself. */
const PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"

/** RFC 6266: the name in UTF-8, and a plain one for whoever cannot read that. */
export function dispositionOf(fileName: string, kind: 'attachment' | 'inline'): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The head of an answer that is a person's file: saved by default, shown only where that is safe. */
export function fileHeaders(file: FileFacts, { inline }: { inline: boolean }): Record<string, string> {
  const shown = file.mediaType === 'application/pdf' ? PDF : PICTURE
  return {
    'content-type': file.mediaType,
    'content-length': String(file.size),
    'content-disposition': dispositionOf(file.fileName, inline ? 'inline' : 'attachment'),
    'content-security-policy': inline ? shown : LOCKED,
    'x-frame-options': inline ? 'SAMEORIGIN' : 'DENY',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
}
