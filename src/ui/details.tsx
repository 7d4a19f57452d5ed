import type { ReactNode } from 'react'

/** More of it, one click away; works without script. */
export function Details({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  )
}
