import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { sizeWords } from '@/modules/attachments/ui/size-words'
import { UploadField } from '@/modules/attachments/ui/upload-field'
import { currentLocale } from '@/platform/i18n/current-locale'
import { FileList, FileRow } from '@/ui/file-row'
import { Form } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'
import { removeFileAction } from '../remove-file-action'

type Asked = DraftPageFacts['materials'][number]
type MaterialUploadProps = {
  draftId: string
  back: string
  asked: Asked
  /** A correction: what is uploaded takes the place of what was filed. */
  replaces: boolean
}

/** One material: what it is for, the files it has, and the way to add one; a plain form where there is no script. */
export async function MaterialUpload({ draftId, back, asked, replaces }: MaterialUploadProps) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const { material, required } = asked
  const name = inLanguage(material.name, locale)
  return (
    <section id={`material-${material.key}`} className="stack-tight border-t border-line pt-4">
      <h2>
        {name}{' '}
        <span className="field-mark">
          {required ? t('required') : t(material.necessity === 'deferrable' ? 'deferrable' : 'optional')}
        </span>
      </h2>
      <p className="max-w-measure">{inLanguage(material.why, locale)}</p>
      {material.sample && <p className="field-hint">{inLanguage(material.sample, locale)}</p>}
      {replaces && <p className="field-hint">{t('replaces')}</p>}
      <MaterialFiles draftId={draftId} name={name} asked={asked} />
      <UploadField
        subject={{ draftId }}
        back={back}
        already={asked.added.length}
        material={{ key: material.key, name, maxFiles: material.maxFiles, accepts: material.accepts }}
      />
    </section>
  )
}

async function MaterialFiles({
  draftId,
  name,
  asked: { added, kept },
}: {
  draftId: string
  name: string
  asked: Asked
}) {
  const [t, sizeOf] = [await getTranslations('my.apply'), await sizeWords()]
  if (added.length + kept.length === 0) return null
  return (
    <FileList label={t('files-of', { name })}>
      {kept.map((file) => (
        <FileRow
          key={file.attachmentId}
          name={file.fileName}
          meta={t('filed-before', { size: sizeOf(file.size) })}
          href={`/api/attachments/${file.attachmentId}`}
        />
      ))}
      {added.map((file) => (
        <FileRow
          key={file.attachmentId}
          name={file.fileName}
          meta={sizeOf(file.size)}
          href={`/api/attachments/${file.attachmentId}`}
        >
          <Form action={removeFileAction.bind(null, draftId, file.attachmentId)}>
            <SubmitButton kind="quiet" pendingText={t('removing')}>
              {t('remove')}
              <span className="sr-only"> {file.fileName}</span>
            </SubmitButton>
          </Form>
        </FileRow>
      ))}
    </FileList>
  )
}
