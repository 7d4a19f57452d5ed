import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { FiledApplication } from '@/modules/applications/queries/filed-application'
import type { Attachment } from '@/modules/attachments/domain/attachment'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Details } from '@/ui/details'
import { StatusTag } from '@/ui/status-tag'
import { FileLine, isPicture, mayPreview, previewOf, VIEWER } from './file-line'

type CaseMaterialsProps = {
  filed: FiledApplication
  attachments: readonly Attachment[]
  /** Other files of the page that open in the same frame. */
  besides: readonly Attachment[]
}

/** A larger file is opened only when it is asked for; a picture comes at the size of a screen, however large it is. */
const SHOWN_AT_ONCE = 2 * 1024 * 1024

/** The materials beside the answers. A file opens in the frame below without leaving the page, with or without script. */
export async function CaseMaterials({ filed, attachments, besides }: CaseMaterialsProps) {
  const t = await getTranslations('desk.materials')
  const locale = await currentLocale()
  const known = new Map(attachments.map((one) => [one.id, one]))
  const shownFirst = filed.materials
    .flatMap(({ files }) => files)
    .map((file) => known.get(file.attachmentId))
    .find((one) => one && mayPreview(one) && (isPicture(one) || one.size <= SHOWN_AT_ONCE))
  const hasPreview = [...attachments, ...besides].some(mayPreview)
  return (
    <section aria-labelledby="materials">
      <h2 id="materials" className="mb-2">
        {t('title')}
      </h2>
      {filed.materials.length === 0 && <p className="text-(--ink-soft)">{t('not-asked')}</p>}
      <ul className="border-t border-(--line)">
        {filed.materials.map(({ material, required, files, changed, earlier }) => (
          <li key={material.key} className="border-b border-(--line) py-2">
            <p className="flex flex-wrap items-baseline gap-2">
              <strong>{inLanguage(material.name, locale)}</strong>
              <span className="text-(length:--type-small) text-(--ink-soft)">
                {t(required ? 'required' : 'optional')}
              </span>
              {changed && <StatusTag tone="waiting">{t('changed')}</StatusTag>}
            </p>
            {files.length === 0 && <p className="text-(--ink-soft)">{t('none')}</p>}
            <ul>
              {files.map((file) => (
                <li key={file.attachmentId}>
                  <FileLine name={file.fileName} id={file.attachmentId} attachment={known.get(file.attachmentId)} />
                </li>
              ))}
            </ul>
            {earlier.length > 0 && (
              <Details summary={t('earlier', { count: earlier.length })}>
                <ul>
                  {earlier.map((file) => (
                    <li key={file.attachmentId}>
                      <FileLine name={file.fileName} id={file.attachmentId} attachment={known.get(file.attachmentId)} />
                    </li>
                  ))}
                </ul>
              </Details>
            )}
          </li>
        ))}
      </ul>
      {hasPreview && (
        <iframe
          name={VIEWER}
          title={t('viewer')}
          src={shownFirst && previewOf(shownFirst)}
          loading="lazy"
          className="mt-4 h-[70vh] w-full border border-(--line-strong) bg-(--surface)"
        />
      )}
    </section>
  )
}
