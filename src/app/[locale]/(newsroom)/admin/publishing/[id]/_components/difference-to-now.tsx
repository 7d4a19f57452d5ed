import { getTranslations } from 'next-intl/server'
import type { differenceOf } from '@/modules/disclosure/queries/document-edition'
import { Difference } from '@/modules/disclosure/ui/difference'
import { FACT_WORDS } from '@/modules/disclosure/ui/fact-words'
import { DataList } from '@/ui/data-list'

/** What other words of a draft differ in from what it holds now: facts first, then the text line by line. */
export async function DifferenceToNow({ difference }: { difference: ReturnType<typeof differenceOf> }) {
  const [t, d] = await Promise.all([getTranslations('publishing'), getTranslations('disclosure')])
  const rows = difference.changed.map(({ field, before, after }) => ({
    name: d(FACT_WORDS[field]),
    value: (
      <span lang="zh-CN">
        <del>{before || '—'}</del> <ins>{after || '—'}</ins>
      </span>
    ),
  }))
  return (
    <section aria-labelledby="difference" className="stack-tight">
      <h2 id="difference">{t('saves.difference')}</h2>
      <p className="text-small text-ink-soft">{d('edition.legend')}</p>
      {rows.length > 0 && <DataList rows={rows} />}
      <Difference
        lines={difference.lines}
        texts={{ added: d('edition.added'), removed: d('edition.removed'), none: t('edition.no-text-difference') }}
      />
    </section>
  )
}
