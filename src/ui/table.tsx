import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Column = {
  key: string
  header: string
  /** Numbers stand right and in even figures. */
  numeric?: boolean
}

export type Row = {
  key: string
  cells: Record<string, ReactNode>
  /** Marks the row at its edge: overdue in vermilion. */
  tone?: 'overdue' | 'waiting'
}

type TableProps = {
  caption: string
  /** The page's heading may already say it. */
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
}

/** A table; under 640 px each row stands on its own with the column names beside the values. The first column names the row. */
export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  return (
    <div className="table-box">
      <table className="table">
        <caption className={classNames(captionHidden && 'sr-only')}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-tone={row.tone}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} isRowName={index === 0}>
                  {row.cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ column, isRowName, children }: { column: Column; isRowName: boolean; children: ReactNode }) {
  const marks = { 'data-label': column.header, 'data-numeric': column.numeric || undefined }
  return isRowName ? (
    <th scope="row" {...marks}>
      {children}
    </th>
  ) : (
    <td {...marks}>{children}</td>
  )
}
