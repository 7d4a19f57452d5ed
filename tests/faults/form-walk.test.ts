import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '@/kernel/plain-date'
import { discardDraft } from '@/modules/applications/use-cases/discard-draft'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { filableService } from '@/modules/catalogue/queries/service-by-code'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { demoPerson } from './lib/demo-people'
import { walkForm } from './lib/form-walk'
import { report } from './lib/report'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

/** Whoever reads these fills in forms; this one files in the story of the demo city. */
const APPLICANT = '13900000001'

const city = await openTrialCity()

beforeAll(async () => {
  await city.seed()
  await city.start()
  await untilDone('case-event')
})
afterAll(() => city.close())

it("every page of every service's form is read and sent in both languages: no 5xx, no key instead of words", async () => {
  const person = await demoPerson(APPLICANT)
  const { name, realNameLevel } = await db.account.findUniqueOrThrow({ where: { id: person.id } })
  const citizen = { kind: 'citizen', id: person.id, name, realNameLevel } as const
  const online = await db.service.findMany({ where: { isOnline: true, state: 'active' }, select: { code: true } })
  const [faults, forms] = [[] as string[], [] as string[]]
  let pages = 0
  for (const { code } of online) {
    const form = (await filableService(code))?.content.form
    if (!form) continue
    for (const [language, answers] of [
      ['', 'plain'],
      ['/en', 'rich'],
    ] as const) {
      const { draftId } = succeeded(await startDraft(citizen, code))
      const draft = `${language}/my/apply/draft/${draftId}`
      const headers = { cookie: person.cookie, origin: city.origin }
      const walked = await walkForm({
        origin: city.origin,
        headers,
        draft,
        form,
        answers,
        today: dayOf(systemClock.now()),
      })
      faults.push(...walked.faults.map((fault) => `${code} ${fault}`))
      forms.push(draft)
      pages += walked.pages.length
      succeeded(await discardDraft(citizen, draftId))
    }
  }
  report('form-walk', `${forms.length} forms of ${online.length} services`, { pages, wrong: faults.length })
  expect(faults).toEqual([])
  expect(pages).toBeGreaterThan(100)
})
