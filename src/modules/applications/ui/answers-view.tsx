import type { ReactNode } from 'react'
import { isPlainDate } from '@/kernel/plain-date'
import { dayWords } from '@/modules/casework/ui/day-words'
import { DataList, type DataRow } from '@/ui/data-list'
import { Masked } from '@/ui/masked'
import { StatusTag } from '@/ui/status-tag'
import { inLanguage } from '../domain/in-language'
import type { LabelledAnswer, LabelledGroup, LabelledSection } from '../domain/labelled-answers'

export type AnswersTexts = {
  yes: string
  no: string
  /** Behind a declaration that was made. */
  declared: string
  notGiven: string
  /** Marks what differs from the filing before. */
  changed: string
  masked: string
  /** Behind an amount of money. */
  yuan: string
}

type AnswersViewProps = {
  sections: readonly LabelledSection[]
  locale: string
  texts: AnswersTexts
  /** Level of the section titles. */
  heading?: 'h2' | 'h3'
  /** Beside a section's title, e.g. a link to change it. */
  aside?: (section: LabelledSection) => ReactNode
  /** Behind a masked answer: how to see it in full. */
  reveal?: (path: string) => ReactNode
}

type WordProps = Pick<AnswersViewProps, 'locale' | 'texts' | 'reveal'>

/** A filing in the words of its form: for the applicant, and for the desk. */
export function AnswersView({ sections, heading: Heading = 'h2', aside, ...words }: AnswersViewProps) {
  return sections.map((section) => (
    <section key={section.key} className="mb-6">
      <div className="section-heading">
        <Heading>{inLanguage(section.title, words.locale)}</Heading>
        {aside?.(section)}
      </div>
      {blocksOf(section).map((block) =>
        Array.isArray(block) ? (
          <DataList key={block[0]?.path} rows={block.map((answer) => rowOf(answer, words))} />
        ) : (
          <GroupView key={block.path} group={block} {...words} />
        ),
      )}
    </section>
  ))
}

/** Answers that follow each other make one list; a group stands on its own. */
function blocksOf(section: LabelledSection): (LabelledAnswer[] | LabelledGroup)[] {
  const blocks: (LabelledAnswer[] | LabelledGroup)[] = []
  for (const item of section.items) {
    const last = blocks.at(-1)
    if (item.kind === 'group') blocks.push(item.group)
    else if (Array.isArray(last)) last.push(item.answer)
    else blocks.push([item.answer])
  }
  return blocks
}

function GroupView({ group, ...words }: WordProps & { group: LabelledGroup }) {
  const label = inLanguage(group.label, words.locale)
  if (group.rows.length === 0) return <DataList rows={[{ name: label, value: words.texts.notGiven }]} />
  return group.rows.map((row, index) => (
    <div key={row[0]?.path ?? index} className="mt-2">
      <p className="font-semibold">
        {label} {index + 1}
      </p>
      <DataList rows={row.map((answer) => rowOf(answer, words))} />
    </div>
  ))
}

function rowOf(answer: LabelledAnswer, words: WordProps): DataRow {
  const { path, label, changed, sensitive } = answer
  const text = answerText(answer, words)
  const value = (
    <>
      {sensitive && text !== words.texts.notGiven ? (
        <Masked value={text} maskedText={words.texts.masked}>
          {words.reveal?.(path)}
        </Masked>
      ) : (
        text
      )}
      {changed && (
        <>
          {' '}
          <StatusTag tone="waiting">{words.texts.changed}</StatusTag>
        </>
      )}
    </>
  )
  return { key: path, name: inLanguage(label, words.locale), value }
}

function answerText({ type, value, chosen, unit }: LabelledAnswer, { locale, texts }: WordProps): string {
  if (chosen && chosen.length > 0)
    return chosen.map((one) => inLanguage(one, locale)).join(locale === 'en' ? ', ' : '、')
  if (type === 'declaration') return value === true ? texts.declared : texts.notGiven
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (value === null || value === '' || Array.isArray(value)) return texts.notGiven
  if (typeof value === 'number')
    return `${value} ${unit ? inLanguage(unit, locale) : type === 'money' ? texts.yuan : ''}`.trim()
  if (type === 'date' && isPlainDate(String(value))) return dayWords(locale, String(value))
  return String(value)
}
