import { getTranslations } from 'next-intl/server'
import type { Attachment } from '@/modules/attachments/domain/attachment'
import { PREVIEW_PAGES } from '@/modules/attachments/domain/file-kinds'
import { StatusTag } from '@/ui/status-tag'

/** The frame of the page that files open in. */
export const VIEWER = 'viewer'
export const isPicture = ({ mediaType }: Attachment): boolean => mediaType.startsWith('image/')
export const previewOf = (one: Attachment): string =>
  isPicture(one) ? `/api/attachments/${one.id}/preview` : `/api/attachments/${one.id}?preview=1`
export const mayPreview = (one: Attachment): boolean =>
  one.scanState !== 'infected' && (one.mediaType === 'application/pdf' || isPicture(one))

/** A file to be looked at beside the answers and to be saved; without its record only its name. */
export async function FileLine({ name, id, attachment }: { name: string; id: string; attachment?: Attachment }) {
  const t = await getTranslations('desk.materials')
  if (attachment?.scanState === 'infected') {
    return (
      <>
        {name} <StatusTag tone="refused">{t('infected')}</StatusTag>
      </>
    )
  }
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 py-1">
      {attachment && mayPreview(attachment) ? (
        <a href={previewOf(attachment)} target={VIEWER}>
          {name}
        </a>
      ) : (
        <span>{name}</span>
      )}
      <a href={`/api/attachments/${id}`} download>
        {t('download')}
      </a>
      {attachment?.mediaType === 'image/tiff' && (
        <span className="text-(length:--type-small) text-(--ink-soft)">
          {t('scan-pages', { count: PREVIEW_PAGES })}
        </span>
      )}
      {attachment?.scanState === 'unscanned' && (
        <span className="text-(length:--type-small) text-(--ink-soft)">{t('unscanned')}</span>
      )}
    </span>
  )
}
