import { getTranslations } from 'next-intl/server'
import { OneButtonForm } from '../../../_components/one-button-form'
import { startAgainAction } from '../actions'

/** After an end that was no grant: the way to apply anew without typing everything again. */
export async function StartAgain({ caseId }: { caseId: string }) {
  const t = await getTranslations('my.case')
  return (
    <section>
      <h2>{t('again-title')}</h2>
      <p className="max-w-measure">{t('again-lead')}</p>
      <OneButtonForm
        action={startAgainAction.bind(null, caseId)}
        text={t('again')}
        pendingText={t('opening')}
        errorsTitle={t('not-done')}
      />
    </section>
  )
}
