import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { allStandIns, type ShownStandIn } from '@/modules/departments/queries/stand-ins'
import { accountNames } from '@/modules/identity/queries/account-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'
import { endStandInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stand-ins'))('title') }
}

const TONE = { now: 'active', coming: 'waiting', past: 'neutral' } as const

/** Who stands in for whom, from when to when and why. Arranged from the page of the one who is away. */
export default async function StandInsPage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const [t, locale, all, asked] = await Promise.all([
    getTranslations('stand-ins'),
    currentLocale(),
    allStandIns(admin),
    searchParams,
  ])
  const saved = (['arranged', 'ended'] as const).find((what) => what === asked.saved)
  return (
    <div className="stack-wide">
      {saved && <Notice tone="success" title={t(saved)} live />}
      <PageHeading title={t('title')} lead={t('lead')} />
      <p>
        <a href={localePath(locale, '/admin/people')}>{t('how')}</a>
      </p>
      {all.length === 0 ? <EmptyState title={t('none')} /> : <StandInTable standIns={all} />}
    </div>
  )
}

async function StandInTable({ standIns }: { standIns: readonly ShownStandIn[] }) {
  const [t, locale] = [await getTranslations('stand-ins'), await currentLocale()]
  const offices = await officialNames(locale, { departments: standIns.map((one) => one.departmentName) })
  const names = await accountNames(standIns.flatMap(({ accountId, absentId }) => [accountId, absentId]))
  const end = ({ id }: ShownStandIn) => (
    <DeclaredForm
      action={endStandInAction}
      idPrefix={`${id}-`}
      errorTitle={t('errors')}
      submitText={t('end')}
      pendingText={t('pending')}
      submitKind="quiet"
      fields={[{ control: 'hidden', name: 'id', value: id }]}
    />
  )
  const columns = (['who', 'absent', 'post', 'days', 'reason', 'state', 'end'] as const).map((key) => ({
    key,
    header: t(key),
  }))
  const rows = standIns.map((one) => ({
    key: one.id,
    cells: {
      who: names.get(one.accountId),
      absent: names.get(one.absentId),
      post: (
        <>
          {offices(one.departmentName)} {one.title}
        </>
      ),
      days: t('from-until', { from: one.startsOn, until: one.endsOn }),
      reason: one.reason,
      state: <StatusTag tone={TONE[one.state]}>{t(`states.${one.state}`)}</StatusTag>,
      end: one.state !== 'past' && end(one),
    },
  }))
  return <Table caption={t('title')} captionHidden columns={columns} rows={rows} />
}
