import type { ReactNode } from 'react'

export type DataRow = {
  key?: string
  name: string
  /** The language of the name where it is not the page's own. */
  nameLang?: string
  value: ReactNode
  /** A way to change it. `about` names the row for screen readers when the text alone says only "修改". */
  action?: { href: string; text: string; about?: string }
}

/** Names and their values. */
export function DataList({ rows }: { rows: readonly DataRow[] }) {
  return (
    <dl className="data-list">
      {rows.map((row) => (
        <div key={row.key ?? row.name}>
          <dt lang={row.nameLang}>{row.name}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd className="data-list-action">
              <a href={row.action.href}>
                {row.action.text}
                {row.action.about && <span className="sr-only"> {row.action.about}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
