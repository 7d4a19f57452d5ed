import { getTranslations } from 'next-intl/server'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { FormActions } from '@/ui/form-actions'
import { Notice } from '@/ui/notice'
import { MaterialUpload } from './material-upload'

/** What the upload door said about the last form, as it stands in the address. */
export type UploadNews = { uploaded?: string; removed?: string; refused?: string }

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

async function UploadResult({ said }: { said: UploadNews }) {
  const [t, words] = [await getTranslations('my.apply'), await getTranslations('attachments')]
  const refused = said.refused?.split(' ') ?? []
  const count = Number(said.uploaded ?? 0)
  return (
    <div id="upload-result" className="stack-tight">
      {count > 0 && <Notice tone="success" title={t('uploaded', { count })} live />}
      {said.removed !== undefined && <Notice title={t('removed')} live />}
      {refused.length > 0 && (
        <Notice tone="error" title={t('not-uploaded')} live>
          <ul>
            {refused.map((code) => {
              const key = `refusals.${code.replaceAll('.', '-')}`
              return <li key={code}>{words.has(key) ? words(key) : t('not-uploaded-why')}</li>
            })}
          </ul>
        </Notice>
      )}
    </div>
  )
}
