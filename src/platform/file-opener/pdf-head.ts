/** True for a PDF, also behind a few bytes of something else (ISO 32000-1 H.3: readers look for it in the first 1,024). */
export const startsLikePdf = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 1_024)).includes('%PDF-')
