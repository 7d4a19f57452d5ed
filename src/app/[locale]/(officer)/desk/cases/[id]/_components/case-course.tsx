import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { Words } from '@/app/[locale]/_shell/words'
import type { CaseFile, CaseTask } from '@/modules/casework/domain/case'
import { dayWords } from '@/modules/casework/ui/day-words'
import type { NamedLetterhead } from '@/modules/departments/queries/department-letterhead'
import { currentLocale } from '@/platform/i18n/current-locale'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

const MARKS = { open: 'active', done: 'done', cancelled: 'neutral' } as const

type CaseCourseProps = { file: CaseFile; departments: ReadonlyMap<string, NamedLetterhead> }

/** Who has or had the case on the desk: each task with its department, its day and what came of it. */
export async function CaseCourse({ file, departments }: CaseCourseProps) {
  const t = await getTranslations('desk.course')
  const locale = await currentLocale()
  const named = await officialNames(locale, { stepsOf: [file.case.title] })
  const columns = (['task', 'department', 'state', 'due', 'by'] as const).map((key) => ({ key, header: t(key) }))
  const department = (id: string) => {
    const name = departments.get(id)
    return name ? <Words zh={name.shortName} en={name.nameEn} locale={locale} /> : t('none')
  }
  const rows = file.tasks.map((task) => ({
    key: task.id,
    cells: {
      task: named(task.name),
      department: department(task.departmentId),
      state: <StatusTag tone={MARKS[task.state]}>{t(stateKey(task))}</StatusTag>,
      due: task.state === 'open' && task.dueOn ? dayWords(locale, task.dueOn) : t('none'),
      by: task.closedByName ?? t('none'),
    },
  }))
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="mb-2">
        {t('title')}
      </h2>
      <Table caption={t('title')} captionHidden columns={columns} rows={rows} />
    </section>
  )
}

function stateKey({ state, outcome }: CaseTask): string {
  return state === 'done' && outcome ? `outcomes.${outcome}` : `states.${state}`
}
