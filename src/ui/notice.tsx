import type { ReactNode } from 'react'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

type NoticeProps = {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  /** Announced at once by a screen reader; only for what has just happened. */
  live?: boolean
}

export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className="notice" data-tone={tone} role={role}>
      {title && <p className="notice-title">{title}</p>}
      {children && <div className="notice-text">{children}</div>}
    </div>
  )
}
