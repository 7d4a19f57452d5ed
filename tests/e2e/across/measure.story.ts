import { expectNoSidewaysScroll } from '../accessible'
import { usedShare } from '../measure'
import type { Person } from '../people'
import { expect, test } from '../story'

const PHONE = { width: 390, height: 844 }
const SCREEN = { width: 1280, height: 900 }

/** Pages of the desk and the administration that have something to show in the demo city. */
const WORK_PAGES: readonly (readonly [whose: Person, ...paths: string[]])[] = [
  ['clerk', '/desk', '/desk/cases', '/desk/cases?view=closed', '/desk/profile', '/desk/recovery'],
  [
    'systemAdmin',
    '/admin',
    '/admin/departments',
    '/admin/departments/0123',
    '/admin/departments/new',
    '/admin/people',
    '/admin/people/new',
    '/admin/calendar',
    '/admin/services',
    '/admin/columns',
    '/admin/home',
  ],
  ['editor', '/admin/publishing', '/admin/publishing/new'],
]

for (const [whose, ...paths] of WORK_PAGES) {
  test(`At 1280 pixels the pages of the ${whose} use their width; on a phone nothing is pushed sideways`, async ({
    visit,
  }) => {
    const page = await visit(whose, { viewport: SCREEN })
    for (const path of paths) {
      await page.setViewportSize(SCREEN)
      await page.goto(path)
      expect.soft(await usedShare(page), `the used share of ${path}`).toBeGreaterThanOrEqual(0.7)
      await page.setViewportSize(PHONE)
      await expectNoSidewaysScroll(page)
    }
  })
}

test('Home shows the search and what is asked for most without scrolling; no page is pushed sideways', async ({
  page,
}) => {
  for (const size of [PHONE, SCREEN]) {
    await page.setViewportSize(size)
    await page.goto('/')
    const links = page.getByRole('region', { name: '大家常办' }).getByRole('link')
    await expect(links).toHaveCount(5)
    for (const shown of [page.getByRole('main').getByRole('searchbox'), links.first(), links.last()])
      await expect(shown).toBeInViewport({ ratio: 1 })
  }
  for (const path of ['/', '/services', '/services/food-business-permit', '/departments', '/documents', '/sign-in'])
    for (const language of ['', '/en'])
      for (const size of [SCREEN, PHONE]) {
        await page.setViewportSize(size)
        await page.goto(`${language}${path}`)
        await expectNoSidewaysScroll(page)
      }
})
