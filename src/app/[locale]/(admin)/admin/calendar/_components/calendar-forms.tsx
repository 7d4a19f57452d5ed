import { getTranslations } from 'next-intl/server'
import type { PlainDate } from '@/kernel/plain-date'
import { DeclaredForm, type FieldSpec } from '@/ui/declared-form'
import { loadNoticeAction, publishYearAction, setDayAction } from '../actions'

type CalendarFormsProps = {
  year: number
  published: boolean
  source: string
  /** A day of the table that is to become an ordinary one. */
  day?: PlainDate
}

/** Changing one day, loading a year's notice, and saying whether the year is official: each leads to its preview. */
export async function CalendarForms({ year, published, source, day }: CalendarFormsProps) {
  const [t, form] = await Promise.all([getTranslations('admin.calendar'), getTranslations('admin.form')])
  const words = { errorTitle: form('errors'), pendingText: form('pending') }
  const ofYear: FieldSpec = { control: 'hidden', name: 'year', value: String(year) }
  const kinds = (['HOLIDAY', 'MAKEUP_WORKDAY', 'ORDINARY'] as const).map((kind) => ({ value: kind, text: t(kind) }))
  const sourceField = { control: 'text', name: 'source', width: 'full', maxLength: 300 } as const
  const reason = {
    control: 'text',
    name: 'reason',
    width: 'full',
    maxLength: 300,
    label: t('reason'),
    hint: t('reason-hint'),
  } as const
  return (
    <div className="stack" id="set-day">
      <DeclaredForm
        {...words}
        folded={{ summary: t('set-title'), open: day !== undefined }}
        idPrefix="set-"
        action={setDayAction}
        submitText={t('set-submit')}
        fields={[
          { control: 'date', name: 'date', label: t('set-date'), value: day },
          {
            control: 'radio',
            name: 'kind',
            label: t('set-kind'),
            value: day ? 'ORDINARY' : 'HOLIDAY',
            choices: kinds,
            inline: true,
          },
          { control: 'text', name: 'name', label: t('set-name'), hint: t('set-name-hint') },
          { ...sourceField, label: t('set-source'), hint: t('set-source-hint') },
          reason,
        ]}
      />
      <DeclaredForm
        {...words}
        folded={{ summary: t('load-title'), lead: t('load-lead') }}
        idPrefix="load-"
        action={loadNoticeAction}
        submitText={t('load-submit')}
        fields={[
          ofYear,
          { ...sourceField, label: t('load-source'), hint: t('load-source-hint') },
          { control: 'date', name: 'publishedOn', label: t('load-published-on'), optionalText: form('optional') },
          { control: 'area', name: 'holidays', rows: 8, label: t('load-holidays'), hint: t('load-holidays-hint') },
          {
            control: 'area',
            name: 'makeupDays',
            rows: 3,
            label: t('load-makeup'),
            hint: t('load-makeup-hint'),
            optionalText: form('optional'),
          },
          { ...reason, value: t('load-reason') },
        ]}
      />
      <DeclaredForm
        {...words}
        folded={{ summary: t('publish-title'), lead: t(published ? 'unpublish-lead' : 'publish-lead') }}
        idPrefix="publish-"
        action={publishYearAction}
        submitText={t(published ? 'unpublish' : 'publish')}
        submitKind={published ? 'danger' : 'primary'}
        fields={[
          ofYear,
          { control: 'hidden', name: 'published', value: published ? 'no' : 'yes' },
          { ...sourceField, label: t('publish-source'), value: source },
          reason,
        ]}
      />
    </div>
  )
}
