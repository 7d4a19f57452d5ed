import { getTranslations } from 'next-intl/server'
import { AnnouncementBlock } from '@/app/[locale]/(portal)/_home/announcement-block'
import { momentWords } from '@/kernel/moment-words'
import type { WaitingAnnouncement } from '@/modules/front-page/queries/announcements'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DataList } from '@/ui/data-list'
import { DeclaredForm } from '@/ui/declared-form'
import { dropAction, releaseAction } from '../actions'

/** An announcement as its readers will see it, in both languages, and who wrote it; release and refusal for whoever may. */
export async function WaitingCard({ waiting }: { waiting: WaitingAnnouncement }) {
  const [t, form, locale] = [
    await getTranslations('announcements'),
    await getTranslations('admin.form'),
    await currentLocale(),
  ]
  const { id, version, proposal, goodUntil, replacesShown, isOwn, mayRelease } = waiting
  const { settings, requestedByName, requestedAt } = proposal
  const words = { errorTitle: form('errors'), pendingText: form('pending') }
  const block = { control: 'hidden', name: 'id', value: id } as const
  const drop = isOwn ? 'withdraw' : 'refuse'
  return (
    <section className="stack" aria-label={settings.title}>
      <AnnouncementBlock {...settings} locale="zh-CN" />
      {settings.textEn !== '' && settings.titleEn !== '' && <AnnouncementBlock {...settings} locale="en" />}
      <DataList
        rows={[
          { name: t('asked-by'), value: requestedByName },
          { name: t('asked-at'), value: momentWords(locale, requestedAt) },
          { name: t('good-until'), value: momentWords(locale, goodUntil) },
          { name: t('until'), value: settings.until ?? t('until-none') },
        ]}
      />
      {replacesShown && <p>{t('replaces')}</p>}
      {mayRelease ? (
        <DeclaredForm
          {...words}
          idPrefix={`${id}-`}
          action={releaseAction}
          submitText={t('release')}
          fields={[block, { control: 'hidden', name: 'expectedVersion', value: String(version) }]}
        />
      ) : (
        <p>{t('waits')}</p>
      )}
      <DeclaredForm
        {...words}
        idPrefix={`${id}-no-`}
        folded={{ summary: t(drop) }}
        action={dropAction}
        submitText={t(drop)}
        submitKind="quiet"
        fields={[
          block,
          {
            control: 'text',
            name: 'reason',
            label: t('reason'),
            optionalText: isOwn ? form('optional') : undefined,
            maxLength: 300,
          },
        ]}
      />
    </section>
  )
}
