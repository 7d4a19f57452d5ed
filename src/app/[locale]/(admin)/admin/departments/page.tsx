import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { departmentTree } from '@/modules/departments/queries/department-tree'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'
import { TreeList } from './_components/tree-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('title') }
}

/** The city's tree; villages stand on the page of their town. */
export default async function DepartmentsPage() {
  const admin = await requireAdmin()
  const [t, locale, tree] = await Promise.all([getTranslations('departments'), currentLocale(), departmentTree(admin)])
  return (
    <div className="stack-wide">
      <PageHeading title={t('title')} lead={t('lead')}>
        {admin.adminRole === 'system_admin' && (
          <ButtonLink kind="primary" href={localePath(locale, '/admin/departments/new')}>
            {t('new')}
          </ButtonLink>
        )}
      </PageHeading>
      {tree.length === 0 ? <EmptyState title={t('none')} /> : <TreeList nodes={tree} />}
    </div>
  )
}
