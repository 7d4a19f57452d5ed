import { getTranslations } from 'next-intl/server'
import type { AccountAction } from '@/modules/identity/domain/permissions'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { guardAction, resetPasswordAction } from '../people/guard-actions'

type Guarded = {
  id: string
  disabledAt: Date | null
  secondFactorSince?: Date | null
  sessions: readonly unknown[]
  actions: readonly AccountAction[]
}

/** What the security administrator can do with an account; each act asks for its reason. */
export async function GuardSection({ account, home }: { account: Guarded; home: 'people' | 'accounts' }) {
  if (!account.actions.includes('disable')) return null
  const t = await getTranslations('admin')
  const acts = [
    account.disabledAt ? ('enable' as const) : ('disable' as const),
    ...(account.secondFactorSince ? (['reset-second-factor'] as const) : []),
    ...(account.sessions.length > 0 ? (['end-sessions'] as const) : []),
    'lift-block' as const,
  ]
  return (
    <section className="stack" aria-labelledby="guard">
      <h2 id="guard">{t('guard.title')}</h2>
      {acts.map((act) => (
        <GuardForm key={act} act={act} accountId={account.id} action={guardAction.bind(null, home)} />
      ))}
      {account.actions.includes('resetPassword') && (
        <GuardForm act="reset-password" accountId={account.id} action={resetPasswordAction} />
      )}
    </section>
  )
}

type GuardFormProps = {
  act: 'enable' | 'disable' | 'reset-second-factor' | 'end-sessions' | 'lift-block' | 'reset-password'
  accountId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

async function GuardForm({ act, accountId, action }: GuardFormProps) {
  const [t, person] = await Promise.all([getTranslations('admin'), getTranslations('admin.new-person')])
  const handsOut = {
    title: t('guard.done-reset-password'),
    text: person('password-note'),
    shows: [{ key: 'handedOut', label: person('password') }],
  }
  return (
    <DeclaredForm
      folded={{ summary: t(`guard.${act}`), lead: t(`guard.${act}-lead`) }}
      errorTitle={t('form.errors')}
      pendingText={t('form.pending')}
      idPrefix={`${act}-`}
      action={action}
      submitText={t(`guard.${act}`)}
      submitKind={act === 'enable' || act === 'lift-block' ? 'primary' : 'danger'}
      done={act === 'reset-password' ? handsOut : undefined}
      fields={[
        { control: 'hidden', name: 'act', value: act },
        { control: 'hidden', name: 'accountId', value: accountId },
        {
          control: 'text',
          name: 'reason',
          label: t('guard.reason'),
          hint: t(act === 'disable' ? 'guard.reason-hint-told' : 'guard.reason-hint'),
          maxLength: 500,
        },
      ]}
    />
  )
}
