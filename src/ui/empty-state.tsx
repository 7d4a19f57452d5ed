import type { ReactNode } from 'react'

/** Nothing here: why, and what one can do. */
export function EmptyState({ title, detail, children }: { title: string; detail?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {detail && <p>{detail}</p>}
      {children && <div className="empty-state-actions">{children}</div>}
    </div>
  )
}
