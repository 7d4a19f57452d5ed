import { expect, test } from '../story'

const CHINESE = /\p{Script=Han}/u

test('An officer who reads English sees every step in English: in lists, in a case and its record', async ({
  visit,
}) => {
  const officer = await visit('reviewer')
  await officer.goto('/en/desk/cases')
  const steps = officer.locator('td[data-label="Step"]')
  expect(await steps.count()).toBeGreaterThan(0)
  for (const step of await steps.allInnerTexts()) expect(step).not.toMatch(CHINESE)

  await officer.getByRole('table').getByRole('link', { name: 'Food business permit (new)' }).first().click()
  const course = officer.locator('section', { has: officer.locator('#course') })
  await expect(course.getByRole('rowheader').first()).toBeVisible()
  for (const step of await course.getByRole('rowheader').allInnerTexts()) expect(step).not.toMatch(CHINESE)
})
