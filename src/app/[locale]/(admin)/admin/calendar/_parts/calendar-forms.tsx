import { getTranslations } from 'next-intl/server'
import { DeclaredForm, type FieldSpec } from '@/ui/declared-form'
import { loadNoticeAction, publishYearAction, setDayAction } from '../actions'

type CalendarFormsProps = { year: number; published: boolean; source: string }

/** Changing one day, loading a year's notice, and saying whether the year is official. */
export async function CalendarForms({ year, published, source }: CalendarFormsProps) {
  const [t, form] = await Promise.all([getTranslations('admin.calendar'), getTranslations('admin.form')])
  const words = { errorTitle: form('errors'), pendingText: form('pending') }
  const ofYear: FieldSpec = { control: 'hidden', name: 'year', value: String(year) }
  const kinds = (['HOLIDAY', 'MAKEUP_WORKDAY', 'ORDINARY'] as const).map((kind) => ({ value: kind, text: t(kind) }))
  const sourceField = { control: 'text', name: 'source', width: 'full' } as const
  return (
    <div className="stack">
      <DeclaredForm
        {...words}
        folded={{ summary: t('set-title') }}
        idPrefix="set-"
        action={setDayAction}
        submitText={t('set-submit')}
        fields={[
          { control: 'date', name: 'date', label: t('set-date'), min: `${year}-01-01`, max: `${year}-12-31` },
          { control: 'radio', name: 'kind', label: t('set-kind'), value: 'HOLIDAY', choices: kinds, inline: true },
          { control: 'text', name: 'name', label: t('set-name'), hint: t('set-name-hint') },
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
        ]}
      />
      <DeclaredForm
        {...words}
        folded={{ summary: t('publish-title'), lead: published ? t('unpublish-lead') : undefined }}
        idPrefix="publish-"
        action={publishYearAction}
        submitText={t(published ? 'unpublish' : 'publish')}
        submitKind={published ? 'danger' : 'primary'}
        fields={[
          ofYear,
          { control: 'hidden', name: 'published', value: published ? 'no' : 'yes' },
          { ...sourceField, label: t('publish-source'), value: source },
        ]}
      />
    </div>
  )
}
