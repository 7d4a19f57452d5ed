import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import type { Staff } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { dayWords } from '@/modules/casework/ui/day-words'
import type { PersonHolding } from '@/modules/departments/queries/holdings-of'
import { openPosts } from '@/modules/departments/queries/open-posts'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { systemClock } from '@/platform/clock'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { DeclaredForm } from '@/ui/declared-form'
import { Table } from '@/ui/table'
import { assignPostAction, endPostAction } from '../../actions'

/** Posts held, from when to when, and giving another. */
export async function HoldingsSection({ admin, person }: { admin: Staff; person: PersonFile }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('admin'),
    getTranslations('identity.roles'),
    currentLocale(),
  ])
  const mayAssign = person.actions.includes('assignPost') && person.adminRole === null && person.disabledAt === null
  const today = dayOf(systemClock.now())
  const form = { errorTitle: t('form.errors'), pendingText: t('form.pending') }
  const endForm = ({ id, endsOn }: PersonHolding) =>
    person.actions.includes('assignPost') && (endsOn === null || endsOn >= today) ? (
      <DeclaredForm
        {...form}
        idPrefix={`${id}-`}
        action={endPostAction.bind(null, person.id)}
        submitText={t('person.end-post')}
        submitKind="quiet"
        fields={[
          { control: 'hidden', name: 'holderId', value: id },
          { control: 'date', name: 'endsOn', label: t('person.last-day'), value: endsOn ?? today },
        ]}
      />
    ) : null
  const standIn = ({ id, endsOn }: PersonHolding) =>
    person.actions.includes('assignPost') && (endsOn === null || endsOn >= today) ? (
      <a href={localePath(locale, `/admin/stand-ins/new?holding=${id}`)}>{t('person.stand-in')}</a>
    ) : null
  const acts = person.actions.includes('assignPost') ? (['stand-in', 'end-post'] as const) : []
  const columns = (['department', 'post', 'role', 'from', 'until', ...acts] as const).map((key) => ({
    key,
    header: t(`person.${key}`),
  }))
  const offices = await officialNames(locale, { departments: person.holdings.map((one) => one.departmentName) })
  const rows = person.holdings.map((holding) => ({
    key: holding.id,
    cells: {
      department: offices(holding.departmentName),
      post: holding.title,
      role: roles(holding.role),
      from: dayWords(locale, holding.startsOn),
      until: holding.endsOn ? dayWords(locale, holding.endsOn) : t('person.open-end'),
      'stand-in': standIn(holding),
      'end-post': endForm(holding),
    },
  }))
  return (
    <section className="stack" aria-labelledby="holdings">
      <h2 id="holdings">{t('person.holdings')}</h2>
      {rows.length === 0 ? (
        <p>{t('person.holdings-none')}</p>
      ) : (
        <Table caption={t('person.holdings')} captionHidden columns={columns} rows={rows} />
      )}
      {mayAssign && <AssignForm admin={admin} accountId={person.id} today={today} />}
    </section>
  )
}

async function AssignForm({ admin, accountId, today }: { admin: Staff; accountId: string; today: string }) {
  const [t, posts] = await Promise.all([getTranslations('admin'), openPosts(admin)])
  const choices = posts.map(({ id, title, department }) => ({ value: id, text: `${department.name} ${title}` }))
  return (
    <DeclaredForm
      idPrefix="assign-"
      folded={{ summary: t('assign.title') }}
      action={assignPostAction}
      errorTitle={t('form.errors')}
      submitText={t('assign.submit')}
      pendingText={t('form.pending')}
      fields={[
        { control: 'hidden', name: 'accountId', value: accountId },
        { control: 'select', name: 'postId', label: t('assign.post'), choices, emptyText: t('form.choose') },
        { control: 'date', name: 'startsOn', label: t('assign.starts-on'), value: today },
        {
          control: 'date',
          name: 'endsOn',
          label: t('assign.ends-on'),
          hint: t('assign.ends-on-hint'),
          optionalText: t('form.optional'),
        },
        { control: 'text', name: 'reason', label: t('form.why'), hint: t('form.why-hint') },
      ]}
    />
  )
}
