import type { ReactNode } from 'react'

export type TimelineEntry = {
  key: string
  /** In words, e.g. 2026年4月2日 09:12. */
  when: string
  /** The same for machines. */
  dateTime?: string
  title: string
  detail?: ReactNode
}

/** What happened, one after the other. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.dateTime}>{entry.when}</time>
          <div>
            <p className="timeline-title">{entry.title}</p>
            {entry.detail && <div className="timeline-detail">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
