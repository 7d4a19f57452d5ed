import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { dayInWords } from '../../../_components/day'
import type { WithdrawnPage } from './published'

/** What stays of a withdrawn document: its title, when it was taken back, and why. */
export async function WithdrawnDocument({ page }: { page: WithdrawnPage }) {
  const t = await getTranslations('disclosure')
  return (
    <article>
      <PageHeading title={page.title} kicker={t('withdrawn.title')} />
      <Notice tone="warning" title={t('withdrawn.on', { day: await dayInWords(page.withdrawnOn) })}>
        <p lang="zh-CN">{t('withdrawn.reason', { reason: page.reason })}</p>
        <p>{t('withdrawn.help')}</p>
      </Notice>
    </article>
  )
}
