import { getTranslations } from 'next-intl/server'
import { OneButtonForm } from '@/app/[locale]/(citizen)/my/_components/one-button-form'
import { fileAddress } from '@/modules/disclosure/domain/file'
import { DISCLOSURE_REFUSALS } from '@/modules/disclosure/domain/refusals'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { FileList, FileRow } from '@/ui/file-row'
import { Form } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { removeFileAction } from '../edit/actions'

const LIMIT_MB = 20

/** The attachments of a draft, and a plain form to add one. */
export async function EditionFiles({ view, failure }: { view: EditorialEdition; failure: string | null }) {
  const t = await getTranslations('publishing')
  const { edition, files } = view
  const attachments = files.filter(({ kind }) => kind === 'attachment')
  return (
    <section aria-labelledby="files" className="stack mt-8 border-t border-line pt-6">
      <h2 id="files">{t('edition.files')}</h2>
      {failure && <Failure code={failure} />}
      {attachments.length === 0 ? (
        <p>{t('edition.no-files')}</p>
      ) : (
        <FileList label={t('edition.files')}>
          {attachments.map((file) => (
            <FileRow key={file.id} name={file.fileName} href={fileAddress(file.id)}>
              <OneButtonForm
                action={removeFileAction.bind(null, edition.id, file.id)}
                text={t('files.remove')}
                pendingText={t('step.pending')}
                errorsTitle={t('step.errors')}
                kind="quiet"
              />
            </FileRow>
          ))}
        </FileList>
      )}
      <Form action="/api/publishing/files" method="post" encType="multipart/form-data">
        <input type="hidden" name="editionId" value={edition.id} />
        <input type="hidden" name="kind" value="attachment" />
        <input
          type="hidden"
          name="back"
          value={localePath(await currentLocale(), `/admin/publishing/${edition.id}/edit`)}
        />
        <div className="field">
          <label className="field-label" htmlFor="file">
            {t('files.add')}
          </label>
          <p className="field-hint" id="file-hint">
            {t('files.hint')}
          </p>
          <input className="input" id="file" type="file" name="file" required aria-describedby="file-hint" />
        </div>
        <button type="submit" className="button" data-kind="secondary">
          {t('files.upload')}
        </button>
      </Form>
    </section>
  )
}

async function Failure({ code }: { code: string }) {
  const words = await getTranslations('publishing')
  const refusals = await getTranslations('disclosure')
  const known = DISCLOSURE_REFUSALS.find((one) => one === code)
  if (!known) return null
  return (
    <Notice tone="error" title={words('files.failed')} live>
      <p>{refusals(`refusals.${known.replaceAll('.', '-')}`, { limit: LIMIT_MB })}</p>
    </Notice>
  )
}
