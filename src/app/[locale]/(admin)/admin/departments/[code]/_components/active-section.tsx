import { getTranslations } from 'next-intl/server'
import type { Department } from '@/modules/departments/domain/department'
import { DeclaredForm } from '@/ui/declared-form'
import { setActiveAction } from '../../actions'

/** Closing a body, or opening it again. */
export async function ActiveSection({ department }: { department: Department }) {
  const t = await getTranslations('departments')
  const what = department.active ? 'close' : 'open'
  return (
    <section className="stack" aria-labelledby="active">
      <h2 id="active">{t('close.title')}</h2>
      <p>{t(`close.${what}-lead`)}</p>
      <DeclaredForm
        action={setActiveAction.bind(null, department.code)}
        errorTitle={t('form.errors')}
        submitText={t(`close.${what}`)}
        submitKind={department.active ? 'danger' : 'secondary'}
        pendingText={t('form.pending')}
        fields={[
          { control: 'hidden', name: 'id', value: department.id },
          { control: 'hidden', name: 'expectedVersion', value: String(department.version) },
          { control: 'hidden', name: 'active', value: department.active ? 'no' : 'yes' },
        ]}
      />
    </section>
  )
}
