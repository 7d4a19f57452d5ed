import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { dayOf } from '@/kernel/plain-date'
import type { WorklistRow } from '@/modules/casework/domain/worklist'
import { dayWords } from '@/modules/casework/ui/day-words'
import { DUE_TONES, leftWords } from '@/modules/casework/ui/due-words'
import { STATUS_TONES } from '@/modules/casework/ui/status-tone'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { DueDate } from '@/ui/due-date'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

type WorklistTableProps = { rows: readonly WorklistRow[]; caption: string }

/** Cases or tasks, one a line; the first cell leads to the case. */
export async function WorklistTable({ rows, caption }: WorklistTableProps) {
  const t = await getTranslations('desk.list')
  const words = await getTranslations('casework')
  const locale = await currentLocale()
  const titles = rows.map(({ title }) => title)
  const named = await officialNames(locale, { services: titles, stepsOf: titles })
  const columns = (['case', 'step', 'status', 'due', 'submitted'] as const).map((key) => ({ key, header: t(key) }))
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows.map((row) => ({
        key: row.taskId ?? row.caseId,
        tone: toneOf(row),
        cells: {
          case: (
            <CaseName row={row} service={named(row.title)} href={localePath(locale, `/desk/cases/${row.caseId}`)} />
          ),
          step: <OpenSteps names={row.taskNames} named={named} />,
          status: <StatusTag tone={STATUS_TONES[row.status]}>{words(`status.${row.status}`)}</StatusTag>,
          due: <Due row={row} />,
          submitted: dayWords(locale, dayOf(row.submittedAt)),
        },
      }))}
    />
  )
}

/** What waits; where several tasks run side by side, each in a line of its own. */
async function OpenSteps({ names, named }: { names: readonly string[]; named: (zh: string) => ReactNode }) {
  const t = await getTranslations('desk.list')
  if (names.length === 0) return t('none')
  return names.map((name) => <div key={name}>{named(name)}</div>)
}

function CaseName({ row, service, href }: { row: WorklistRow; service: ReactNode; href: string }) {
  return (
    <div>
      <a href={href} data-row-link="">
        {row.applicantName} · {service}
      </a>
      <div className="figures text-(length:--type-small) text-(--ink-soft)">{row.caseNo}</div>
    </div>
  )
}

async function Due({ row }: { row: WorklistRow }) {
  const words = await getTranslations('casework')
  const locale = await currentLocale()
  // While the clock stands still a date would promise what nobody knows yet.
  if (row.dueOn === null || row.paused) return words(`urgency.${row.urgency}`)
  return (
    <DueDate
      date={row.dueOn}
      dateText={dayWords(locale, row.dueOn)}
      leftText={leftWords(words, row)}
      tone={DUE_TONES[row.urgency]}
      provisionalText={row.provisional ? words('due.provisional') : undefined}
    />
  )
}

function toneOf({ urgency }: WorklistRow): 'overdue' | 'waiting' | undefined {
  if (urgency === 'overdue') return 'overdue'
  return urgency === 'today' || urgency === 'soon' ? 'waiting' : undefined
}
