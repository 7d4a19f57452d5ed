import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { handsOutPassword } from '@/modules/identity/domain/power-request'
import type { PendingPower } from '@/modules/identity/queries/pending-powers'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { DataList } from '@/ui/data-list'
import { DeclaredForm } from '@/ui/declared-form'
import { confirmPowerAction, refusePowerAction } from '../actions'
import { powerInWords } from './power-words'

/** One request: who is to have what and why; confirm or refuse, for whoever may. */
export async function PowerCard({ power, withForms }: { power: PendingPower; withForms?: boolean }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('powers'),
    getTranslations('identity.roles'),
    currentLocale(),
  ])
  const heading = `power-${power.id}`
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>
        <a href={localePath(locale, `/admin/people/${power.accountId}`)}>{power.personName}</a>
        {t('colon')}
        {powerInWords(t, roles, power)}
      </h2>
      <DataList
        rows={[
          { name: t('reason'), value: power.reason },
          { name: t('asked-by'), value: power.requestedByName },
          { name: t('asked-at'), value: momentWords(locale, power.requestedAt) },
          { name: t('good-until'), value: momentWords(locale, power.expiresAt) },
        ]}
      />
      <Decision power={power} withForms={withForms ?? !handsOutPassword(power.power)} />
    </section>
  )
}

async function Decision({ power, withForms }: { power: PendingPower; withForms: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('powers'), currentLocale()])
  if (!power.mayDecide) return <p>{t('waits')}</p>
  if (withForms) return <DecisionForms power={power} />
  return (
    <p>
      <a href={localePath(locale, `/admin/powers/${power.id}`)}>{t('to-account')}</a>
    </p>
  )
}

async function DecisionForms({ power }: { power: PendingPower }) {
  const t = await getTranslations('powers')
  const form = { errorTitle: t('errors'), pendingText: t('pending'), idPrefix: `${power.id}-` }
  const requestId = { control: 'hidden', name: 'requestId', value: power.id } as const
  const handsOut = {
    title: t(power.power.kind === 'sign_in' ? 'sign_in-confirmed' : 'account-confirmed'),
    text: t('password-note'),
    shows: [{ key: 'handedOut', label: t('password') }],
  }
  return (
    <>
      <DeclaredForm
        {...form}
        action={confirmPowerAction}
        submitText={t('confirm')}
        fields={[requestId]}
        done={handsOutPassword(power.power) ? handsOut : undefined}
      />
      <DeclaredForm
        {...form}
        idPrefix={`${power.id}-no-`}
        folded={{ summary: t('refuse') }}
        action={refusePowerAction}
        submitText={t('refuse')}
        submitKind="quiet"
        fields={[requestId, { control: 'text', name: 'reason', label: t('refuse-reason'), hint: t('refuse-hint') }]}
      />
    </>
  )
}
