export type DocumentFile = {
  id: string
  documentId: string
  kind: 'attachment' | 'image'
  fileName: string
  mediaType: string
  size: number
  sha256: string
  storageKey: string
}

/** Where files of documents are fetched; pictures in a text may come from nowhere else. */
export const FILE_ADDRESS = '/api/published/'
export const fileAddress = (id: string): string => `${FILE_ADDRESS}${id}`

export const FILE_LIMIT_BYTES = 20 * 1024 * 1024

/** What may be published beside a document, by what its bytes are and what its name says. */
export const PUBLISHED_KINDS: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/x-cfb': ['doc', 'xls', 'wps', 'et'],
  'application/zip': ['ofd', 'zip'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
}

export const isImage = (mediaType: string): boolean => mediaType.startsWith('image/')

/** Kinds whose bytes alone do not say which of several programs made them: their name must. */
const NAMED_KINDS = ['application/x-cfb', 'application/zip']
const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The name a file is published under, with the ending of what it is; null where the name says another kind and must not. */
export function publishedName(name: string, mediaType: string): string | null {
  const [label, fits] = [labelOf(name), PUBLISHED_KINDS[mediaType] ?? []]
  if (fits.includes(endingOf(label))) return label
  if (NAMED_KINDS.includes(mediaType) || fits[0] === undefined) return null
  const isOther = Object.values(PUBLISHED_KINDS).some((endings) => endings.includes(endingOf(label)))
  return `${isOther ? label.slice(0, -endingOf(label).length - 1) : label}.${fits[0]}`
}

/** Control characters and marks that turn the reading direction never stand in a name; slashes neither. */
function labelOf(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = [
    ...last
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
      .replace(/[<>:"|?*]/g, '_')
      .trim(),
  ]
  return clean.length > 120 ? [...clean.slice(0, 99), '…', ...clean.slice(-20)].join('') : clean.join('') || 'file'
}
