export type WorkItem = {
  key: string
  text: string
  /** Left out for what is told and not counted. */
  count?: number
  href?: string
  tone?: 'overdue' | 'waiting'
}

/** What waits for somebody, as figures that lead to it. What counts nothing stands back, and is still there to be found. */
export function WorkList({ label, items }: { label: string; items: readonly WorkItem[] }) {
  return (
    <ul className="work-list" aria-label={label}>
      {items.map(({ key, text, count, href, tone }) => (
        <li key={key} data-tone={count === 0 ? 'nothing' : tone}>
          {count !== undefined && <span className="work-list-count figures">{count}</span>}
          {href ? <a href={href}>{text}</a> : <span>{text}</span>}
        </li>
      ))}
    </ul>
  )
}
