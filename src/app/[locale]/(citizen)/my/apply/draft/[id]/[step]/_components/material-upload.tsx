import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { sizeWords } from '@/modules/attachments/ui/size-words'
import { UploadField } from '@/modules/attachments/ui/upload-field'
import { currentLocale } from '@/platform/i18n/current-locale'
import { FileList, FileRow } from '@/ui/file-row'
import { Form } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'
import { chooseFileAction } from '../choose-file-action'
import { removeFileAction } from '../remove-file-action'

type Asked = DraftPageFacts['materials'][number]
type MaterialUploadProps = {
  draftId: string
  back: string
  asked: Asked
  /** The answer to a correction notice: what was filed stays, file by file, unless it is left out here. */
  isCorrection: boolean
}

/** One material: what it is for, the files it has, and the way to add one; a plain form where there is no script. */
export async function MaterialUpload({ draftId, back, asked, isCorrection }: MaterialUploadProps) {
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
      {isCorrection && <p className="field-hint">{t(material.maxFiles === 1 ? 'replaces' : 'stays')}</p>}
      <MaterialFiles draftId={draftId} name={name} asked={asked} />
      <UploadField
        subject={{ draftId }}
        back={back}
        already={asked.added.length + (material.maxFiles === 1 ? 0 : asked.kept.length)}
        material={{ key: material.key, name, maxFiles: material.maxFiles, accepts: material.accepts }}
      />
    </section>
  )
}

type MaterialFilesProps = { draftId: string; name: string; asked: Asked }

/** The files one by one: whether each is filed, and the way to change that. */
async function MaterialFiles({ draftId, name, asked: { material, added, kept, leftOut } }: MaterialFilesProps) {
  const [t, sizeOf] = [await getTranslations('my.apply'), await sizeWords()]
  if (added.length + kept.length + leftOut.length === 0) return null
  // Where one file alone is taken, the new one decides; without it the old one is left out or taken in again.
  const isChosen = material.maxFiles > 1 || added.length === 0
  const button = (text: string, pendingText: string, fileName: string) => (
    <SubmitButton kind="quiet" pendingText={pendingText}>
      {text}
      <span className="sr-only"> {fileName}</span>
    </SubmitButton>
  )
  const filedBefore = (isFiledAgain: boolean) => (file: Asked['kept'][number]) => (
    <FileRow
      key={file.attachmentId}
      name={file.fileName}
      meta={t(isFiledAgain ? 'kept' : 'not-again', { size: sizeOf(file.size) })}
      href={`/api/attachments/${file.attachmentId}`}
    >
      {isChosen && (
        <Form
          action={chooseFileAction.bind(null, {
            draftId,
            attachmentId: file.attachmentId,
            isFiledAgain: !isFiledAgain,
          })}
        >
          {button(t(isFiledAgain ? 'leave-out' : 'take-in'), t('saving-choice'), file.fileName)}
        </Form>
      )}
    </FileRow>
  )
  return (
    <FileList label={t('files-of', { name })}>
      {kept.map(filedBefore(true))}
      {leftOut.map(filedBefore(false))}
      {added.map((file) => (
        <FileRow
          key={file.attachmentId}
          name={file.fileName}
          meta={sizeOf(file.size)}
          href={`/api/attachments/${file.attachmentId}`}
        >
          <Form action={removeFileAction.bind(null, draftId, file.attachmentId)}>
            {button(t('remove'), t('removing'), file.fileName)}
          </Form>
        </FileRow>
      ))}
    </FileList>
  )
}
