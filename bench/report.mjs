const COLUMNS = ['name', 'ours', 'floor', 'ratio', 'goal', 'met', 'p50', 'p95', 'rounds']

const words = (value) =>
  value === null || value === undefined ? '–' : typeof value === 'boolean' ? (value ? 'yes' : 'NO') : String(value)
const cell = (figure, column) =>
  column === 'ours' || column === 'floor'
    ? `${words(figure[column])}${figure[column] === null ? '' : ` ${figure.unit}`}`
    : words(figure[column])

/** The figures as a table for people, each note under its line. */
export function table(figures) {
  const rows = figures.map((figure) => COLUMNS.map((column) => cell(figure, column)))
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i].length)))
  const line = (cells) =>
    cells
      .map((text, i) => text.padEnd(widths[i]))
      .join('  ')
      .trimEnd()
  return [
    line(COLUMNS),
    ...rows.flatMap((row, i) => [line(row), ...(figures[i].note ? [`    ${figures[i].note}`] : [])]),
  ].join('\n')
}
