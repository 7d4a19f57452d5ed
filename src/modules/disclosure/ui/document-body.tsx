import { getTranslations } from 'next-intl/server'
import { boxedTables } from '../domain/boxed-tables'

/** The text of a document. It was cleaned by the allow-list when it was stored and again when it was read. */
export async function DocumentBody({ html }: { html: string }) {
  const t = await getTranslations('disclosure')
  const body = boxedTables(html, (number) => t('document.table', { number }))
  // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by platform/clean-html, twice
  return <div className="prose document-text" lang="zh-CN" dangerouslySetInnerHTML={{ __html: body }} />
}
