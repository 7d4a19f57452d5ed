import { getTranslations } from 'next-intl/server'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { type UploadNews, UploadResult } from '@/modules/attachments/ui/upload-result'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { FormActions } from '@/ui/form-actions'
import { Notice } from '@/ui/notice'
import { MaterialUpload } from './material-upload'

type MaterialsStepProps = { page: DraftPageFacts; said: UploadNews & { filed?: string }; next: string }

/** The materials these answers call for, one after the other, each with what it is for and what lies in it. */
export async function MaterialsStep({ page, said, next }: MaterialsStepProps) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const back = localePath(locale, `/my/apply/draft/${page.id}/materials`)
  return (
    <div className="stack">
      <UploadResult said={said} />
      {said.filed !== undefined && <ChoiceResult said={said.filed} />}
      {page.materials.map((one) => (
        <MaterialUpload
          key={one.material.key}
          draftId={page.id}
          back={back}
          asked={one}
          isCorrection={page.correction !== null}
        />
      ))}
      <FormActions note={t('materials-note')}>
        <ButtonLink kind="primary" href={next}>
          {t('to-review')}
        </ButtonLink>
        <ButtonLink href={localePath(locale, '/my/drafts')}>{t('later')}</ButtonLink>
      </FormActions>
    </div>
  )
}

/** What became of the choice whether a file is filed again. */
async function ChoiceResult({ said }: { said: string }) {
  const [t, words] = [await getTranslations('my.apply'), await getTranslations('applications')]
  if (said === 'again' || said === 'not')
    return <Notice title={t(said === 'again' ? 'filed-again' : 'left-out')} live />
  const key = `refusals.${said.replaceAll('.', '-')}`
  return <Notice tone="error" title={words.has(key) ? words(key) : t('choice-failed')} live />
}
