import { getTranslations } from 'next-intl/server'
import { isPlainDate } from '@/kernel/plain-date'
import { dayWords } from '@/modules/casework/ui/day-words'
import type { Finding, FindingLevel } from '@/modules/disclosure/domain/publication-check'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'

/** What the fields are called on the form, where a field of the rules is called otherwise. */
const FIELD_WORDS: Record<string, string> = {
  issuerName: 'issuer-name',
  changeNote: 'change-note',
  bodyHtml: 'body',
  docNo: 'doc-no',
  signedOn: 'signed-on',
  formedOn: 'formed-on',
}
const TONES = { error: 'error', warning: 'warning' } as const satisfies Record<FindingLevel, string>

/** What the checks before publishing found, all at once; each leads to its place, for readers of the draft to its text. */
export async function EditionChecks({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const { findings, edition, actions } = view
  if (actions.length === 0 && findings.length === 0) return null
  const locale = await currentLocale()
  const edit = localePath(locale, `/admin/publishing/${edition.id}/edit`)
  const placeOf = ({ field }: Finding) => (actions.includes('edit') ? `${edit}#${field}` : '#preview')
  const nameOf = (field: string) => (field === 'files' ? t('edition.files') : t(`form.${FIELD_WORDS[field] ?? field}`))
  // Some findings speak of a date.
  const wordsOf = ({ words }: Finding) => (isPlainDate(words) ? dayWords(locale, words) : words)
  return (['error', 'warning'] as const).map((level) => {
    const found = findings.filter((one) => one.level === level)
    if (found.length === 0) return null
    return (
      <Notice key={level} tone={TONES[level]} title={t(`checks.${level}`, { count: found.length })}>
        <ul className="list-disc pl-5">
          {found.map((one) => (
            <li key={`${one.code} ${one.field} ${one.words}`}>
              <a href={placeOf(one)}>{nameOf(one.field)}</a>
              {t('checks.line', { what: t(`checks.${one.code}`, { words: wordsOf(one), days: one.days ?? 0 }) })}
            </li>
          ))}
        </ul>
      </Notice>
    )
  })
}
