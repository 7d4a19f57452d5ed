import { getTranslations } from 'next-intl/server'
import type { CalendarChangeView } from '@/modules/casework/queries/calendar-changes'
import { DeclaredForm } from '@/ui/declared-form'
import { applyChangeAction, dropChangeAction } from '../../../actions'

/** Applying a change, and taking it back or refusing it, for whoever may. */
export async function ChangeForms({ view, isOwn }: { view: CalendarChangeView; isOwn: boolean }) {
  const [t, form] = [await getTranslations('calendar-changes'), await getTranslations('admin.form')]
  const words = { errorTitle: form('errors'), pendingText: form('pending') }
  const id = { control: 'hidden', name: 'changeId', value: view.change.id } as const
  const drop = isOwn ? 'withdraw' : 'refuse'
  return (
    <>
      {view.mayApply && (
        <>
          <p>{t('final')}</p>
          <DeclaredForm {...words} idPrefix="apply-" action={applyChangeAction} submitText={t('apply')} fields={[id]} />
        </>
      )}
      {view.mayDrop && (
        <DeclaredForm
          {...words}
          idPrefix="drop-"
          folded={{ summary: t(drop) }}
          action={dropChangeAction}
          submitText={t(drop)}
          submitKind="quiet"
          fields={[
            id,
            {
              control: 'text',
              name: 'reason',
              label: t('drop-reason'),
              optionalText: isOwn ? form('optional') : undefined,
              maxLength: 300,
            },
          ]}
        />
      )}
    </>
  )
}
