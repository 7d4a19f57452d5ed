export type BarTone = 'overdue' | 'waiting' | 'plain' | 'soft'
export type BarRow = { key: string; label: string; values: readonly { value: number; tone: BarTone }[] }

type BarTableProps = {
  caption: string
  headers: readonly [first: string, ...values: string[]]
  rows: readonly BarRow[]
}

/** Numbers with a bar beside each, drawn on the server. It is a table: whoever sees no bars reads the same. */
export function BarTable({ caption, headers, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map(({ value }) => value)))
  return (
    <table className="bar-table">
      <caption>{caption}</caption>
      <thead className={headers.length === 2 ? 'sr-only' : undefined}>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {values.map(({ value, tone }, index) => (
              <td key={headers[index + 1]}>
                <span className="figures">{value}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect data-bar={tone} width={(value / most) * 100} height="10" />
                </svg>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
