import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { editorialWork } from '@/modules/disclosure/queries/editorial-work'
import { currentLocale } from '@/platform/i18n/current-locale'
import { WorkList } from '@/ui/work-list'
import { editorialItems } from './editorial-items'

/** For whoever handles cases and writes or publishes besides: what of that waits, as far as something does. */
export async function EditorialWorkBeside({ officer }: { officer: Staff }) {
  const work = await editorialWork(officer)
  if (!work) return null
  const [t, locale] = [await getTranslations('desk.work'), await currentLocale()]
  const items = (await editorialItems(work, locale)).filter(({ count }) => count !== 0)
  if (items.length === 0) return null
  return (
    <section aria-labelledby="editorial-work" className="stack-tight">
      <h2 id="editorial-work">{t('beside')}</h2>
      <WorkList label={t('beside')} items={items} />
    </section>
  )
}
