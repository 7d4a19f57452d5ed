import type { ReactNode } from 'react'

type PageHeadingProps = {
  title: string
  /** What kind of thing this is, above the title. */
  kicker?: ReactNode
  lead?: ReactNode
  /** Buttons or a status beside the title. */
  children?: ReactNode
}

export function PageHeading({ title, kicker, lead, children }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <div>
        {kicker && <p className="page-heading-kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p className="page-heading-lead">{lead}</p>}
      </div>
      {children && <div className="page-heading-side">{children}</div>}
    </header>
  )
}
