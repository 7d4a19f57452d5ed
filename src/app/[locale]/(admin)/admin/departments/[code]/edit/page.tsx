import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { departmentByCode } from '@/modules/departments/queries/department-by-code'
import { departmentTree } from '@/modules/departments/queries/department-tree'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { departmentFields } from '../../_components/department-fields'
import { parentChoices } from '../../_components/parent-choices'
import { updateDepartmentAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('edit') }
}

export default async function EditDepartmentPage({ params }: { params: Promise<{ code: string }> }) {
  const admin = await requireAdmin('system_admin')
  const { code } = await params
  const [t, locale, found, tree] = await Promise.all([
    getTranslations('departments'),
    currentLocale(),
    departmentByCode(admin, code),
    departmentTree(admin),
  ])
  if (!found) notFound()
  const { department } = found
  return (
    <div className="stack-wide">
      <PageHeading title={t('form.title-edit', { name: department.name })} kicker={department.code} />
      <DeclaredForm
        action={updateDepartmentAction}
        errorTitle={t('form.errors')}
        submitText={t('form.save')}
        pendingText={t('form.pending')}
        fields={[
          { control: 'hidden', name: 'id', value: department.id },
          { control: 'hidden', name: 'expectedVersion', value: String(department.version) },
          ...departmentFields(t, department, parentChoices(tree, locale, department.id)),
        ]}
      />
      <p>
        <a href={localePath(locale, `/admin/departments/${code}`)}>{department.name}</a>
      </p>
    </div>
  )
}
