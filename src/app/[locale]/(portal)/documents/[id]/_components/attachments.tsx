import { getTranslations } from 'next-intl/server'
import { type DocumentFile, fileAddress } from '@/modules/disclosure/domain/file'
import { FileList, FileRow } from '@/ui/file-row'

const KB = 1024

/** The files published with a document. */
export async function Attachments({ files }: { files: readonly DocumentFile[] }) {
  const t = await getTranslations('disclosure')
  if (files.length === 0) return null
  const size = (bytes: number) =>
    bytes < KB * KB
      ? t('document.size-kb', { size: Math.max(1, Math.round(bytes / KB)) })
      : t('document.size-mb', { size: (bytes / KB / KB).toFixed(1) })
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments" className="mb-4">
        {t('document.attachments')}
      </h2>
      <FileList label={t('document.attachments')}>
        {files.map((file) => (
          <FileRow key={file.id} name={file.fileName} href={fileAddress(file.id)} meta={size(file.size)} />
        ))}
      </FileList>
    </section>
  )
}
