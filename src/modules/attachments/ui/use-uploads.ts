import { useRef, useState } from 'react'
import type { Destination } from './resumable-upload'
import { type UploadNews, UploadQueue, type UploadRow } from './upload-queue'

/** The queue of one material as React sees it; `tell` is asked anew each time, so it may close over the latest page. */
export function useUploads(to: Destination, tell: (news: UploadNews) => void) {
  const [rows, setRows] = useState<readonly UploadRow[]>([])
  const listener = useRef({ show: setRows, tell })
  listener.current.tell = tell
  const [queue] = useState(() => new UploadQueue(to, () => listener.current))
  return { rows, queue }
}
