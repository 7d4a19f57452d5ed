'use client'

import type { Change } from '@/modules/disclosure/domain/take-over/changes'
import { useTranslations } from '@/platform/i18n/use-translations'
import { Notice } from '@/ui/notice'

/** What is not as it was in the text that was pasted, before the text itself; it stays until the editor has read it. */
export function TakenOver({ changes, onRead }: { changes: readonly Change[]; onRead: () => void }) {
  const t = useTranslations('publishing.taken-over')
  if (changes.length === 0) return null
  return (
    <Notice tone="warning" title={t('title')} live>
      <ul className="taken-over">
        {changes.map(({ kind, count, examples }) => (
          <li key={kind}>
            {t(kind, { count })}
            {examples.length > 0 && (
              <span lang="zh-CN">{t('examples', { examples: examples.map((text) => `“${text}”`).join('、') })}</span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button" data-kind="quiet" onClick={onRead}>
        {t('close')}
      </button>
    </Notice>
  )
}
