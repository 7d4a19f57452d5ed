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
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
}

export const isImage = (mediaType: string): boolean => mediaType.startsWith('image/')

/** True when the name's ending fits what the bytes are. */
export const fitsName = (mediaType: string, name: string): boolean => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return PUBLISHED_KINDS[mediaType]?.includes(ending) ?? false
}

/** Control characters and marks that turn the reading direction never stand in a name; slashes neither. */
export function publishedName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = [
    ...last
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
      .replace(/[<>:"|?*]/g, '_')
      .trim(),
  ]
  return clean.length > 120 ? [...clean.slice(0, 99), '…', ...clean.slice(-20)].join('') : clean.join('') || 'file'
}
