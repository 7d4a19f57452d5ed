export type DueTone = 'normal' | 'soon' | 'overdue' | 'paused' | 'done'

type DueDateProps = {
  /** 'YYYY-MM-DD'; left out while nobody can name the day. */
  date?: string
  /** The same in words: 2026年5月14日; or why there is none. */
  dateText: string
  /** 还有 3 个工作日, 已超期 2 天. */
  leftText?: string
  tone?: DueTone
  /** Marks a date beyond the last loaded calendar year. */
  provisionalText?: string
  /** How the date comes about: one sentence a line. */
  derivation?: { summary: string; lines: readonly string[] }
}

/** A legal date, how long it is until then, and one click away how it was counted. */
export function DueDate({ date, dateText, leftText, tone = 'normal', provisionalText, derivation }: DueDateProps) {
  return (
    <div className="due-date" data-tone={tone}>
      <p className="due-date-line">
        {date ? <time dateTime={date}>{dateText}</time> : dateText}
        {provisionalText && <span className="due-date-provisional">{provisionalText}</span>}
        {leftText && <span className="due-date-left">{leftText}</span>}
      </p>
      {derivation && (
        <details className="details">
          <summary>{derivation.summary}</summary>
          <ol className="due-date-derivation">
            {derivation.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
