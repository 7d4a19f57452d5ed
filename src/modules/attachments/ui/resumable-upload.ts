import type { DetailedError, PreviousUpload, Upload, UrlStorage } from 'tus-js-client'

/** A draft, or the task of an inspection with the proof of whom its form was shown to; and what of it the file is for. */
export type Destination = ({ draftId: string } | { taskId: string; owner: string }) & { materialKey: string }

export type UploadEvents = {
  onProgress(percent: number): void
  onArrived(): void
  /** `code` is the city's refusal; without one the line broke or the city is down. */
  onFailed(code: string | null): void
}

/** Small enough for any proxy on the way, large enough not to slow a good line down. */
const CHUNK_BYTES = 8 * 1024 * 1024
const TRY_AGAIN_MS = [0, 1_000, 3_000, 5_000, 10_000]
const PREFIX = 'yizhan-upload'

/** Under what this browser remembers uploads for this material. */
export const prefixOf = (to: Destination): string =>
  `${PREFIX}:${'taskId' in to ? to.taskId : to.draftId}:${to.materialKey}:`

/** True when this browser began an upload under this prefix and did not finish it. */
export const hasUnfinished = (prefix: string): boolean =>
  Object.keys(localStorage).some((key) => key.startsWith(prefix))

/** A resumable upload, not yet begun; where the same file was begun before, it goes on there. */
export async function resumableUpload(file: File, to: Destination, events: UploadEvents): Promise<Upload> {
  const [{ Upload: TusUpload }, sha256] = await Promise.all([import('tus-js-client'), sha256Of(file)])
  const place = `${prefixOf(to)}${sha256 ?? `${file.size}-${file.lastModified}`}`
  const upload: Upload = new TusUpload(file, {
    endpoint: '/api/uploads',
    chunkSize: CHUNK_BYTES,
    retryDelays: TRY_AGAIN_MS,
    removeFingerprintOnSuccess: true,
    metadata: { ...to, filename: file.name, ...(sha256 && { sha256 }) },
    fingerprint: async () => place,
    urlStorage: placesOnly,
    onProgress: (sent, total) => events.onProgress(total === 0 ? 100 : Math.floor((sent / total) * 100)),
    onSuccess: () => events.onArrived(),
    onError: (error) => {
      const code = refusalIn(error)
      // What the city refused is gone there, too: nothing to go on with.
      if (code !== null) localStorage.removeItem(place)
      events.onFailed(code)
    },
  })
  const [before] = await upload.findPreviousUploads()
  if (before) upload.resumeFromPreviousUpload(before)
  return upload
}

/** So that the city can tell a damaged file; null where the browser cannot (no secure connection). */
async function sha256Of(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function refusalIn(error: Error | DetailedError): string | null {
  const answer = 'originalResponse' in error ? error.originalResponse?.getBody() : null
  try {
    return answer ? ((JSON.parse(answer) as { code?: string }).code ?? null) : null
  } catch {
    return null
  }
}

/** Remembers where an upload goes on and nothing else: on a shared computer no file name may stay behind. */
const placesOnly: UrlStorage = {
  findAllUploads: async () => [],
  findUploadsByFingerprint: async (fingerprint) => {
    const kept = localStorage.getItem(fingerprint)
    return kept ? [JSON.parse(kept) as PreviousUpload] : []
  },
  removeUpload: async (key) => localStorage.removeItem(key),
  addUpload: async (fingerprint, { size, uploadUrl }) => {
    const place = { size, uploadUrl, metadata: {}, creationTime: new Date().toISOString(), urlStorageKey: fingerprint }
    localStorage.setItem(fingerprint, JSON.stringify(place))
    return fingerprint
  },
}
