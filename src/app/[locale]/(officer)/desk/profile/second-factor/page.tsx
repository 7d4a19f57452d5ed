import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackToProfile } from '@/app/[locale]/_profile/back-to-profile'
import { secondFactorSetup } from '@/modules/identity/queries/second-factor-setup'
import { requireSession, requireStaff } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { QrPicture } from './_components/qr-picture'
import { codeField, passwordField } from './_components/second-factor-fields'
import { enableAction, removeAction, startAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('second-factor.title') }
}

/** Setting up the second factor step by step; open to staff who have to do it before anything else opens. */
export default async function SecondFactorPage() {
  const session = await requireSession()
  const mustEnrol = session.openStep === 'enrol-second-factor'
  if (!mustEnrol) await requireStaff()
  const [t, setup] = await Promise.all([getTranslations('identity'), secondFactorSetup(session.actor)])
  const form = { errorTitle: t('form.errors'), pendingText: t('form.pending') }
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('second-factor.title')} lead={t('second-factor.lead')} />
      {mustEnrol && <Notice tone="warning" title={t('second-factor.required')} />}
      {setup.state === 'off' && (
        <section className="stack">
          <h2>{t('second-factor.start-title')}</h2>
          <DeclaredForm
            {...form}
            action={startAction}
            submitText={t('second-factor.start')}
            fields={[passwordField(t)]}
          />
        </section>
      )}
      {setup.state === 'started' && (
        <>
          <section className="stack">
            <h2>{t('second-factor.scan-title')}</h2>
            <p>{t('second-factor.scan')}</p>
            <QrPicture text={setup.uri} label={t('second-factor.qr')} />
            <p>
              {t('second-factor.secret')} <code>{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
          </section>
          <section className="stack">
            <h2>{t('second-factor.prove-title')}</h2>
            <DeclaredForm
              {...form}
              action={enableAction}
              submitText={t('second-factor.enable')}
              fields={[codeField(t)]}
            />
          </section>
        </>
      )}
      {setup.state === 'on' && (
        <>
          <Notice tone="success" title={t('second-factor.on')} />
          <section className="stack">
            <h2>{t('second-factor.off-title')}</h2>
            <p>{t('second-factor.off-lead')}</p>
            <DeclaredForm
              {...form}
              action={removeAction}
              submitText={t('second-factor.off')}
              submitKind="danger"
              fields={[passwordField(t), codeField(t)]}
            />
          </section>
        </>
      )}
      {!mustEnrol && <BackToProfile home="/desk/profile" />}
    </div>
  )
}
