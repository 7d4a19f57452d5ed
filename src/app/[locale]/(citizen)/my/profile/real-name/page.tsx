import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackToProfile } from '@/app/[locale]/_profile/back-to-profile'
import { ID_TYPES } from '@/modules/identity/domain/account'
import { requireCitizen } from '@/platform/session/guards'
import { safeNextPath } from '@/platform/session/next-path'
import { DeclaredForm } from '@/ui/declared-form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { verifyRealNameAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('real-name.title') }
}

/** The number of the identity paper, once; why it is asked for stands beside it (PIPL 17, 30). */
export default async function RealNamePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const citizen = await requireCitizen()
  const next = safeNextPath((await searchParams).next)
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('real-name.title')} lead={t('real-name.lead')} />
      {citizen.realNameLevel > 0 ? (
        <Notice>
          <p>{t('real-name.done')}</p>
          {next && (
            <p>
              <a href={next}>{t('real-name.go-on')}</a>
            </p>
          )}
        </Notice>
      ) : (
        <>
          <section className="prose">
            <h2>{t('real-name.why-title')}</h2>
            <p>{t('real-name.why')}</p>
          </section>
          <DeclaredForm
            action={verifyRealNameAction}
            errorTitle={t('form.errors')}
            submitText={t('real-name.submit')}
            pendingText={t('form.pending')}
            fields={[
              {
                control: 'radio',
                name: 'idType',
                label: t('real-name.id-type'),
                value: 'resident_id',
                choices: ID_TYPES.map((type) => ({ value: type, text: t(`id-types.${type}`) })),
              },
              {
                control: 'text',
                name: 'number',
                label: t('real-name.number'),
                hint: t('real-name.number-hint'),
                autoComplete: 'off',
                spellCheck: false,
              },
              { control: 'hidden', name: 'next', value: next ?? '' },
            ]}
          />
        </>
      )}
      <BackToProfile home="/my/profile" />
    </div>
  )
}
