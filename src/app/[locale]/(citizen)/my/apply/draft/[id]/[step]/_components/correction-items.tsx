import { getTranslations } from 'next-intl/server'
import type { CorrectionItem } from '@/modules/casework/domain/case'
import { Notice } from '@/ui/notice'

/** What the notice asks for, point by point, on every page where it is answered. */
export async function CorrectionItems({ items }: { items: readonly CorrectionItem[] }) {
  const t = await getTranslations('my.apply')
  return (
    <Notice tone="warning" title={t('to-correct', { count: items.length })}>
      <ol className="list-decimal pl-6">
        {items.map(({ target, label, reason }) => (
          <li key={`${target.kind}:${target.key}`}>
            <strong>{label}</strong>
            {t('because', { reason })}
          </li>
        ))}
      </ol>
    </Notice>
  )
}
