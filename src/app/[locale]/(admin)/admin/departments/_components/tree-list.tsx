import { getTranslations } from 'next-intl/server'
import type { Department } from '@/modules/departments/domain/department'
import type { TreeNode } from '@/modules/departments/domain/department-tree'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'

/** Bodies as nested lists, each a link to its page. */
export async function TreeList({ nodes, below }: { nodes: readonly TreeNode<Department>[]; below?: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('departments'), currentLocale()])
  return (
    <ul className={below ? 'tree-below' : undefined}>
      {nodes.map((node) => (
        <li key={node.id}>
          <a href={localePath(locale, `/admin/departments/${node.code}`)}>
            {locale === 'en' && node.nameEn ? node.nameEn : node.name}
          </a>{' '}
          <span className="figures">{node.code}</span> {t(`kinds.${node.kind}`)}{' '}
          {!node.active && <StatusTag tone="refused">{t('closed')}</StatusTag>}
          {node.children.length > 0 && <TreeList nodes={node.children} below />}
        </li>
      ))}
    </ul>
  )
}
