import type { ReactNode } from 'react'

type PageHeadingProps = {
  title: string
  /** `h2` where the page shows another one within itself, as a preview does. */
  as?: 'h1' | 'h2'
  /** What kind of thing this is, above the title. */
  kicker?: ReactNode
  lead?: ReactNode
  /** Buttons or a status beside the title. */
  children?: ReactNode
}

export function PageHeading({ title, as: Title = 'h1', kicker, lead, children }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <div>
        {kicker && <p className="page-heading-kicker">{kicker}</p>}
        <Title>{title}</Title>
        {lead && <p className="page-heading-lead">{lead}</p>}
      </div>
      {children && <div className="page-heading-side">{children}</div>}
    </header>
  )
}
