import { addDays } from '../../../src/kernel/plain-date'
import { expectAccessible } from '../accessible'
import { calendarCovers, cityToday } from '../city-day'
import { expect, test } from '../story'

test('Nobody answered within five working days: the case counts as accepted from receipt, and the record says so', async ({
  visit,
}) => {
  const [citizen, clerk] = [await visit('ayguli'), await visit('kindergartenClerk')]
  await citizen.goto('/my')
  await citizen.getByRole('link', { name: /^民办幼儿园/ }).click()
  if (!calendarCovers(addDays(cityToday(), -14))) {
    // Nobody can say yet which days of this year are worked, so silence has not ended anything.
    await expect(citizen.getByText('待受理').first()).toBeVisible()
    await expect(citizen.getByText('视为受理', { exact: true })).toHaveCount(0)
    return
  }
  await expect(citizen.getByText('视为受理', { exact: true }).first()).toBeVisible()
  await expect(citizen.getByText(/自收到材料之日 .* 起视为受理（行政许可法第三十二条）/)).toBeVisible()
  await expectAccessible(citizen)
  const caseAtDesk = new URL(citizen.url()).pathname.replace('/my/', '/desk/')

  // Silence accepts licences only: the residence permit, as old, still waits for its answer.
  await citizen.goto('/my')
  await expect(citizen.getByRole('listitem').filter({ hasText: '居住证办理' })).toContainText('待受理')

  await clerk.goto(caseAtDesk)
  await expect(clerk.getByText('系统：受理').first()).toBeVisible()
  await expect(clerk.getByText('视为受理').first()).toBeVisible()
  await expect(clerk.getByText(/逐条校验无误/)).toBeVisible()
})
