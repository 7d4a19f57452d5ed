import { getTranslations } from 'next-intl/server'
import type { WorklistView } from '@/modules/casework/domain/worklist'
import type { DepartmentFigures } from '@/modules/casework/queries/department-figures'
import type { DueOverview } from '@/modules/casework/queries/due-overview'
import { FigureRow } from '@/ui/figure-row'
import { countWords } from './worklist-tabs'

type DeskFiguresProps = { view: 'mine' | 'department'; overview: DueOverview; figures: DepartmentFigures }

export const hasFigures = (view: WorklistView): view is 'mine' | 'department' =>
  view === 'mine' || view === 'department'

/** What the day asks for, before any list: late, due today, waiting for somebody else, and what came in today. */
export async function DeskFigures({ view, overview, figures }: DeskFiguresProps) {
  const t = await getTranslations('desk.figures')
  const { overdue, today } = overview[view]
  const whose = (key: 'overdue' | 'today') => t(view === 'mine' ? `own-${key}` : key)
  return (
    <FigureRow
      label={t('label')}
      figures={[
        { name: whose('overdue'), value: countWords(overdue), tone: overdue > 0 ? 'overdue' : undefined },
        { name: whose('today'), value: countWords(today), tone: today > 0 ? 'waiting' : undefined },
        { name: t('waiting'), value: countWords(figures.due.still) },
        { name: t('new'), value: countWords(figures.flow.at(-1)?.filed ?? 0) },
      ]}
    />
  )
}
