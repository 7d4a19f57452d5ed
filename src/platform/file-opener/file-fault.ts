/**
 * Why a file is refused once it was opened: it cannot be read, asks for a password, holds something that runs, holds
 * something that does not show (or says another size than it has), takes more room than any honest file, or could not be
 * looked through: the program that opens it was ended on the way.
 */
export const FILE_FAULTS = ['unreadable', 'encrypted', 'active', 'hidden', 'oversized', 'unchecked'] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** What the program can open. */
export type OpenedKind = 'pdf' | 'jpg' | 'png' | 'webp' | 'tiff' | 'heic' | 'docx' | 'xlsx' | 'ofd' | 'zip' | 'doc'
