import type { ReactNode } from 'react'

/** The buttons at the end of a form: the main one first, room between them. */
export function FormActions({ children, note }: { children: ReactNode; note?: string }) {
  return (
    <div className="form-actions">
      <div className="form-actions-row">{children}</div>
      {note && <p className="form-actions-note">{note}</p>}
    </div>
  )
}
