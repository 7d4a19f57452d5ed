type Figure = { name: string; value: string; tone?: 'overdue' | 'waiting' }

/** A few numbers that matter, in large figures beside each other. */
export function FigureRow({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl className="figure-row" aria-label={label}>
      {figures.map(({ name, value, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
