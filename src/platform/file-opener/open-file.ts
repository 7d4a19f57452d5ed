import type { FileFault, OpenedKind } from './file-fault'
import { LIMITS, type OpenerTask, runProgram } from './run-program'

/**
 * Opens a file (a path, or the bytes) once, in a process of its own. Null: it can be read, and nothing in it runs; else
 * why nobody should be given it.
 */
export async function openFile(
  file: string | Uint8Array,
  kind: OpenedKind,
  limits = LIMITS,
): Promise<FileFault | null> {
  return (await runProgram({ task: 'check', kind, file }, limits)).fault
}

export type DrawnPicture =
  /** `carriedMore`: what was given held more than the picture, such as the place where it was taken. */
  { ok: true; mediaType: string; bytes: Uint8Array; carriedMore: boolean } | { ok: false; fault: FileFault }

/**
 * A picture anew for its purpose, upright, at its size, without place, time and device; in the same process of its own.
 * The file must have been opened before.
 */
export async function drawPicture(
  file: string | Uint8Array,
  kind: OpenedKind,
  purpose: Exclude<OpenerTask, 'check'>,
): Promise<DrawnPicture> {
  const { fault, mediaType, carriedMore = false, picture } = await runProgram({ task: purpose, kind, file })
  if (fault !== null || mediaType === undefined) return { ok: false, fault: fault ?? 'unreadable' }
  return { ok: true, mediaType, bytes: picture, carriedMore }
}
