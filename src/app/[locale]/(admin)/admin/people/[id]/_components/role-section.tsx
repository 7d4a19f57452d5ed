import { getTranslations } from 'next-intl/server'
import { ADMIN_ROLES } from '@/kernel/actor'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { DeclaredForm } from '@/ui/declared-form'
import { setAdminRoleAction } from '../../actions'

/** Making a colleague one of the three administrators, or letting them go. */
export async function RoleSection({ person }: { person: PersonFile }) {
  const [t, roles] = await Promise.all([getTranslations('admin'), getTranslations('identity.roles')])
  return (
    <DeclaredForm
      idPrefix="role-"
      folded={{ summary: t('admin-role.title'), lead: t('admin-role.lead') }}
      action={setAdminRoleAction}
      errorTitle={t('form.errors')}
      submitText={t('admin-role.submit')}
      pendingText={t('form.pending')}
      fields={[
        { control: 'hidden', name: 'accountId', value: person.id },
        {
          control: 'select',
          name: 'role',
          label: t('admin-role.role'),
          value: person.adminRole ?? '',
          emptyText: t('admin-role.none'),
          choices: ADMIN_ROLES.map((role) => ({ value: role, text: roles(role) })),
        },
        { control: 'text', name: 'reason', label: t('form.why'), hint: t('form.why-hint') },
      ]}
    />
  )
}
