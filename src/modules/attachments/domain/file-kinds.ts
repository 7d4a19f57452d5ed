/** What a material may ask for; the names stand in the service's frozen version. */
export type FileFamily = 'pdf' | 'image' | 'word' | 'ofd'

export const FILE_KINDS = {
  pdf: { family: 'pdf', mediaType: 'application/pdf', extensions: ['pdf'], shownInBrowser: true },
  jpg: { family: 'image', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'], shownInBrowser: true },
  png: { family: 'image', mediaType: 'image/png', extensions: ['png'], shownInBrowser: true },
  webp: { family: 'image', mediaType: 'image/webp', extensions: ['webp'], shownInBrowser: true },
  // What iPhones take, and what scanners make. Few browsers show them: they are downloaded, or looked at as a preview.
  heic: { family: 'image', mediaType: 'image/heic', extensions: ['heic', 'heif'], shownInBrowser: false },
  tiff: { family: 'image', mediaType: 'image/tiff', extensions: ['tif', 'tiff'], shownInBrowser: false },
  doc: { family: 'word', mediaType: 'application/msword', extensions: ['doc'], shownInBrowser: false },
  docx: {
    family: 'word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    shownInBrowser: false,
  },
  // GB/T 33190, the national format for electronic documents.
  ofd: { family: 'ofd', mediaType: 'application/ofd', extensions: ['ofd'], shownInBrowser: false },
} as const satisfies Record<string, FileKindFacts>

type FileKindFacts = { family: FileFamily; mediaType: string; extensions: readonly string[]; shownInBrowser: boolean }
export type FileKind = keyof typeof FILE_KINDS

const PICTURES = ['jpg', 'png', 'webp', 'heic', 'tiff'] as const satisfies readonly FileKind[]
export type PictureKind = (typeof PICTURES)[number]

const kinds = Object.keys(FILE_KINDS) as FileKind[]

/** The kinds a material takes, in the order of the table. */
export const kindsIn = (families: readonly FileFamily[]): FileKind[] =>
  kinds.filter((kind) => families.includes(FILE_KINDS[kind].family))

/** Every extension a material takes, for the browser's file picker and for words: `.pdf`, `.jpg` … */
export const extensionsIn = (families: readonly FileFamily[]): string[] =>
  kindsIn(families).flatMap((kind) => FILE_KINDS[kind].extensions.map((extension) => `.${extension}`))

export const fitsExtension = (kind: FileKind, extension: string): boolean =>
  (FILE_KINDS[kind].extensions as readonly string[]).includes(extension)

/** Every ending that stands for a kind. */
export const KNOWN_EXTENSIONS: readonly string[] = kinds.flatMap((kind) => FILE_KINDS[kind].extensions)

/** So many pages of a scan its preview shows (program/pages.mjs); a test compares the two. */
export const PREVIEW_PAGES = 10

/** The kind of picture that a preview can be made of, or null. */
export const pictureKindOf = (mediaType: string): PictureKind | null =>
  PICTURES.find((kind) => FILE_KINDS[kind].mediaType === mediaType) ?? null

/** True for what a browser shows safely inside a sandbox: pictures it knows, and PDF. */
export const isShownInBrowser = (mediaType: string): boolean =>
  kinds.some((kind) => FILE_KINDS[kind].mediaType === mediaType && FILE_KINDS[kind].shownInBrowser)
