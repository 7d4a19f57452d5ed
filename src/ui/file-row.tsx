import type { ReactNode } from 'react'

type FileRowProps = {
  name: string
  /** Opens or downloads it. */
  href?: string
  /** Size, type, when: "PDF，2.1 MB，今天 09:12". */
  meta?: string
  /** While it is on its way: percent and the same in words. */
  progress?: { percent: number; text: string }
  error?: string
  /** Buttons: remove, replace, try again. */
  children?: ReactNode
}

export function FileRow({ name, href, meta, progress, error, children }: FileRowProps) {
  return (
    <div className="file-row">
      <div className="file-row-words">
        <p className="file-row-name">{href ? <a href={href}>{name}</a> : name}</p>
        {meta && <p className="file-row-meta">{meta}</p>}
        {error && <p className="field-error">{error}</p>}
        {progress && (
          <p className="file-row-progress">
            <progress max={100} value={progress.percent} aria-label={`${name} ${progress.text}`} />
            <span className="figures">{progress.text}</span>
          </p>
        )}
      </div>
      {children && <div className="file-row-actions">{children}</div>}
    </div>
  )
}

/** Files under each other. */
export function FileList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="file-list" aria-label={label}>
      {children}
    </section>
  )
}
