import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { departmentTree } from '@/modules/departments/queries/department-tree'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { codeField, departmentFields } from '../_components/department-fields'
import { parentChoices } from '../_components/parent-choices'
import { createDepartmentAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('form.title-new') }
}

export default async function NewDepartmentPage({ searchParams }: { searchParams: Promise<{ under?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const [{ under }, t, locale, tree] = await Promise.all([
    searchParams,
    getTranslations('departments'),
    currentLocale(),
    departmentTree(admin),
  ])
  return (
    <div className="stack-wide">
      <PageHeading title={t('form.title-new')} />
      <DeclaredForm
        action={createDepartmentAction}
        errorTitle={t('form.errors')}
        submitText={t('form.create')}
        pendingText={t('form.pending')}
        fields={[codeField(t), ...departmentFields(t, null, parentChoices(tree, locale), under)]}
      />
      <p>
        <a href={localePath(locale, '/admin/departments')}>{t('back')}</a>
      </p>
    </div>
  )
}
