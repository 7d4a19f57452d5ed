import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'
import type { PublishedDocument } from './published'

/** Says before anything else that a document no longer holds, and leads to the one that does. */
export async function ValidityNotice({ page, locale }: { page: PublishedDocument; locale: Locale }) {
  const t = await getTranslations('disclosure')
  const { validity } = page.document
  if (validity === 'in_force' || validity === 'unknown') return null
  return (
    <Notice tone="warning" title={t(`document.${validity}`)}>
      {page.supersededBy && (
        <p>
          {t('document.in-force-instead')}{' '}
          <a href={localePath(locale, `/documents/${page.supersededBy.id}`)} lang="zh-CN">
            {page.supersededBy.title}
          </a>
        </p>
      )}
    </Notice>
  )
}
