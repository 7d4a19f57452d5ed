import { getTranslations } from 'next-intl/server'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { type UploadNews, UploadResult } from '@/modules/attachments/ui/upload-result'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { FormActions } from '@/ui/form-actions'
import { MaterialUpload } from './material-upload'

type MaterialsStepProps = { page: DraftPageFacts; said: UploadNews; next: string }

/** The materials these answers call for, one after the other, each with what it is for and what lies in it. */
export async function MaterialsStep({ page, said, next }: MaterialsStepProps) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const back = localePath(locale, `/my/apply/draft/${page.id}/materials`)
  return (
    <div className="stack">
      <UploadResult said={said} />
      {page.materials.map((one) => (
        <MaterialUpload
          key={one.material.key}
          draftId={page.id}
          back={back}
          asked={one}
          replaces={page.correction !== null}
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
