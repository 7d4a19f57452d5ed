import { getTranslations } from 'next-intl/server'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { DeclaredForm } from '@/ui/declared-form'
import { guardAction, resetPasswordAction } from '../../guard-actions'

/** What the security administrator can do with the account; each act asks for its reason. */
export async function GuardSection({ person }: { person: PersonFile }) {
  if (!person.actions.includes('disable')) return null
  const t = await getTranslations('admin')
  const acts = [
    person.disabledAt ? ('enable' as const) : ('disable' as const),
    ...(person.secondFactorSince ? (['reset-second-factor'] as const) : []),
    ...(person.sessions.length > 0 ? (['end-sessions'] as const) : []),
  ]
  const form = { errorTitle: t('form.errors'), pendingText: t('form.pending') }
  const fields = [
    { control: 'hidden', name: 'accountId', value: person.id } as const,
    {
      control: 'text',
      name: 'reason',
      label: t('guard.reason'),
      hint: t('guard.reason-hint'),
      maxLength: 500,
    } as const,
  ]
  return (
    <section className="stack" aria-labelledby="guard">
      <h2 id="guard">{t('guard.title')}</h2>
      {acts.map((act) => (
        <DeclaredForm
          key={act}
          folded={{ summary: t(`guard.${act}`), lead: t(`guard.${act}-lead`) }}
          {...form}
          idPrefix={`${act}-`}
          action={guardAction}
          submitText={t(`guard.${act}`)}
          submitKind={act === 'enable' ? 'primary' : 'danger'}
          fields={[{ control: 'hidden', name: 'act', value: act }, ...fields]}
        />
      ))}
      <DeclaredForm
        folded={{ summary: t('guard.reset-password'), lead: t('guard.reset-password-lead') }}
        {...form}
        idPrefix="reset-password-"
        action={resetPasswordAction}
        submitText={t('guard.reset-password')}
        submitKind="danger"
        done={{
          title: t('guard.done-reset-password'),
          text: t('new-person.password-note'),
          shows: [{ key: 'handedOut', label: t('new-person.password') }],
        }}
        fields={fields}
      />
    </section>
  )
}
