import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { Words } from '@/app/[locale]/_shell/words'
import type { CalendarChangeView } from '@/modules/casework/queries/calendar-changes'
import { lateWords, movedWords } from '@/modules/casework/ui/recount-words'
import { departmentNames } from '@/modules/departments/queries/department-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Notice } from '@/ui/notice'
import { Pagination } from '@/ui/pagination'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

type MovedCasesProps = {
  view: CalendarChangeView
  /** Where this page stands, for its further pages. */
  path: string
  isFurther: boolean
  /** Officers open their cases from here; administrators handle none. */
  caseHref?: (caseId: string) => string
}

/** The cases that move: how many, which of their dates, from which day to which. Nothing about who applied. */
export async function MovedCases({ view, path, isFurther, caseHref }: MovedCasesProps) {
  const [t, cases, locale] = [
    await getTranslations('calendar-changes'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const names = await departmentNames(view.cases.map(({ departmentId }) => departmentId))
  const { counts } = view
  const named = await officialNames(locale, { services: view.cases.map(({ title }) => title) })
  const rows = view.cases.map(({ caseId, caseNo, title, departmentId, moved, ...both }) => {
    const late = lateWords(cases, both)
    const department = names.get(departmentId)
    return {
      key: caseId,
      tone: late ? ('overdue' as const) : undefined,
      cells: {
        'case-no': caseHref ? <a href={caseHref(caseId)}>{caseNo}</a> : <span className="figures">{caseNo}</span>,
        service: named(title),
        department: department && <Words zh={department.shortName} en={department.nameEn} locale={locale} />,
        moves: (
          <ul className="list-none p-0">
            {moved.map((one) => (
              <li key={one.of}>{movedWords(cases, locale, one)}</li>
            ))}
            {late && (
              <li>
                <StatusTag tone="overdue">{late}</StatusTag>
              </li>
            )}
          </ul>
        ),
      },
    }
  })
  const columns = (['case-no', 'service', 'department', 'moves'] as const).map((key) => ({ key, header: t(key) }))
  return (
    <section className="stack" aria-labelledby="moved-cases">
      <h2 id="moved-cases">
        {t(view.change.state === 'applied' ? 'cases-moved' : 'cases-to-move', { n: counts.cases })}
      </h2>
      {counts.relieved > 0 && <Notice tone="warning" title={t('relieved', { n: counts.relieved })} />}
      {counts.madeLate > 0 && <Notice tone="warning" title={t('made-late', { n: counts.madeLate })} />}
      {rows.length > 0 && <Table caption={t('cases-caption')} captionHidden columns={columns} rows={rows} />}
      <Pagination
        label={t('pages')}
        newer={isFurther ? { href: path, text: t('first') } : undefined}
        older={view.next ? { href: `${path}?after=${view.next}`, text: t('more') } : undefined}
      />
    </section>
  )
}
