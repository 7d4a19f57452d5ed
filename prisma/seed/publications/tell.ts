import { SYSTEM } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { turnValidity } from '@/modules/disclosure/use-cases/turn-validity'
import { db } from '@/platform/db'
import { openingOf } from '../base'
import { gatherCast } from '../story/cast'
import { storyDays } from '../story/days'
import { seedColumns } from './columns'
import * as office from './office-papers'
import { did, Press } from './press'
import * as welfare from './welfare-papers'

const PAPERS = [
  office.roadRules,
  office.disclosureGuide,
  welfare.elderlyAllowance,
  welfare.assistance,
  office.plansAndQuestions,
  office.announcements,
  office.onTheWay,
]

/** Columns and documents of the demo city, written and published by its own people with the clock set back. */
export async function seedPublications(now: Date): Promise<void> {
  const columns = await seedColumns({ now: () => openingOf(now) })
  // An interrupted start leaves the papers as far as they were told.
  if ((await db.document.count()) > 0) return
  const days = storyDays(now, await loadCalendar())
  const departments = await db.department.findMany({ select: { id: true, code: true, name: true } })
  const services = await db.service.findMany({ select: { id: true, code: true } })
  const press = new Press(days, await gatherCast(dayOf(now)), {
    columns,
    departments: new Map(departments.map(({ code, ...facts }) => [code, facts])),
    services: new Map(services.map(({ code, id }) => [code, id])),
  })
  for (const paper of PAPERS) await paper(press)
  // Runs with the clock set back: what began to apply since then is turned as the nightly job does it.
  await did(turnValidity(SYSTEM, { now: () => now }))
}
