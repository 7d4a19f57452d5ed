import { dateWords } from '@/modules/certificates/domain/date-words'
import type { PreviewedLetter } from '@/modules/certificates/queries/preview-letters'

/** A letter on the screen, in the order and the words of the paper. Letters are written in Chinese. */
export function LetterPreview({ letter }: { letter: PreviewedLetter }) {
  const { title, department, addressee, paragraphs, items, dues, facts, closing, issuedOn } = letter
  return (
    <article lang="zh-CN" className="mb-4 border border-(--line-strong) bg-(--surface) p-4 sm:p-6">
      <h4 className="mb-2 text-center font-bold">{title}</h4>
      {addressee && <p>{addressee}：</p>}
      <Paragraphs lines={paragraphs} />
      {items.length > 0 && (
        <ol className="list-decimal ps-6">
          {items.map(({ label, text }) => (
            <li key={label}>
              <strong>{label}</strong>
              {text && `：${text}`}
            </li>
          ))}
        </ol>
      )}
      {dues.map((due) => (
        <div key={due.title} className="my-2 border-s-2 border-(--line) ps-4">
          <p>
            <strong>{due.title}</strong>
          </p>
          <Paragraphs lines={due.provisional ? [...due.lines, due.provisionalNote] : due.lines} />
        </div>
      ))}
      <dl className="my-2">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex gap-x-4">
            <dt className="min-w-[7em] text-(--ink-soft)">{label}</dt>
            <dd className="wrap-anywhere min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      <Paragraphs lines={closing} />
      <p className="text-end">
        {department}
        <br />
        <time dateTime={issuedOn}>{dateWords(issuedOn)}</time>
      </p>
    </article>
  )
}

const Paragraphs = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <p key={line} className="wrap-anywhere">
      {line}
    </p>
  ))
