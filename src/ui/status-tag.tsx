import type { ReactNode } from 'react'

/** Words first; the mark before them differs in shape as well as in colour. */
export type StatusTone = 'neutral' | 'active' | 'waiting' | 'done' | 'refused' | 'overdue'

export function StatusTag({ tone = 'neutral', children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <span className="status-tag" data-tone={tone}>
      {children}
    </span>
  )
}
