import { getTranslations } from 'next-intl/server'
import { HeldNotice } from '@/app/[locale]/_shell/held-notice'
import { caseDepartmentsOf, type Staff } from '@/kernel/actor'
import type { WorklistView } from '@/modules/casework/domain/worklist'
import { departmentFigures } from '@/modules/casework/queries/department-figures'
import { dueOverview } from '@/modules/casework/queries/due-overview'
import { worklist } from '@/modules/casework/queries/worklist'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { KeyHint } from '@/ui/key-hint'
import { PageHeading } from '@/ui/page-heading'
import { Pagination } from '@/ui/pagination'
import { DepartmentCharts } from './department-charts'
import { DeskFigures, hasFigures } from './desk-figures'
import { addressAfter, filterOf, type ListAddress } from './list-address'
import { RowKeys } from './row-keys'
import { WorklistFilterForm } from './worklist-filter'
import { WorklistTable } from './worklist-table'
import { WorklistTabs } from './worklist-tabs'

type WorklistPageProps = { officer: Staff; view: WorklistView; address: ListAddress; path: string }

/** One of the lists of the desk. */
export async function WorklistPage({ officer, view, address, path: bare }: WorklistPageProps) {
  const t = await getTranslations('desk')
  const path = localePath(await currentLocale(), bare)
  const filter = filterOf(view, address)
  const [overview, page, figures] = await Promise.all([
    dueOverview(officer),
    worklist(officer, filter, address.after),
    hasFigures(view) ? departmentFigures(officer) : null,
  ])
  const isNarrowed = Object.values(address).some(Boolean)
  const list = { officer, view, path }
  return (
    <>
      <PageHeading title={t(`tabs.${view}`)}>
        <p className="key-hints flex flex-wrap items-center gap-2 text-(length:--type-small) text-(--ink-soft) max-sm:hidden">
          <KeyHint keys={['j', 'k']} /> {t('keys.move')} <KeyHint keys={['Enter']} /> {t('keys.open')}
        </p>
      </PageHeading>
      {hasFigures(view) && <HeldNotice actor={officer} />}
      {hasFigures(view) && figures && <DeskFigures view={view} overview={overview} figures={figures} />}
      <WorklistTabs current={view} overview={overview} />
      <WorklistFilterForm officer={officer} filter={filter} />
      <div className={figures ? 'desk-columns' : undefined}>
        {page.rows.length > 0 ? (
          <WorklistTable rows={page.rows} caption={t(`tabs.${view}`)} />
        ) : (
          <EmptyState
            title={t(isNarrowed ? 'empty.narrowed' : `empty.${view}`)}
            detail={emptyDetail(officer, t('empty.no-post'))}
          >
            {isNarrowed && view !== 'found' && (
              <ButtonLink href={addressAfter(list, {}, null)}>{t('empty.all')}</ButtonLink>
            )}
          </EmptyState>
        )}
        {figures && <DepartmentCharts figures={figures} />}
      </div>
      <Pagination
        label={t('pages.label')}
        newer={
          address.after
            ? { href: addressAfter(list, { ...address, after: undefined }, null), text: t('pages.first') }
            : undefined
        }
        older={page.next ? { href: addressAfter(list, address, page.next), text: t('pages.next') } : undefined}
      />
      <RowKeys />
    </>
  )
}

/** Somebody without a post that handles cases has an empty list for a reason. */
const emptyDetail = (officer: Staff, noPost: string): string | undefined =>
  caseDepartmentsOf(officer).length === 0 ? noPost : undefined
