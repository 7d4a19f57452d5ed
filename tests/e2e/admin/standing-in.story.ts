import { expectAccessible } from '../accessible'
import { cityToday } from '../city-day'
import { accept, atTheDesk, review } from '../desk/steps'
import { file, RESTAURANT, RESTAURANT_PAPERS } from '../filing'
import { expect, test } from '../story'
import { confirmPowerOf } from './hiring'

test('While a reviewer is away a colleague reviews with that post; the record names both, and when it ends it ends at once', async ({
  visit,
  complaints,
}) => {
  test.setTimeout(300_000)
  complaints.expect(/status of 404/)
  const [admin, guard, citizen, clerk, colleague] = [
    await visit('systemAdmin'),
    await visit('securityAdmin'),
    await visit('wang'),
    await visit('clerk'),
    await visit('freightReviewer'),
  ]
  const { url } = await file(citizen, 'food-business-permit', RESTAURANT, RESTAURANT_PAPERS)
  await accept(clerk, url)
  expect((await colleague.goto(atTheDesk(url)))?.status()).toBe(404)

  await test.step('the system administrator arranges it from the page of the one who is away', async () => {
    await admin.goto('/admin/people?q=012302')
    await admin.getByRole('main').getByRole('link', { name: '沈国平' }).click()
    await admin.getByRole('link', { name: '安排代班' }).first().click()
    await expectAccessible(admin)
    await admin.getByLabel('代班人的工号').fill('011402')
    await admin.getByLabel('到哪天止').fill(cityToday())
    await admin.getByRole('button', { name: '安排代班' }).click()
    await expect(admin.getByText('请写明原因。').first()).toBeVisible()
    await expect(admin.getByLabel('代班人的工号')).toHaveValue('011402')
    await admin.getByLabel('原因').fill('外出培训')
    await admin.getByRole('button', { name: '安排代班' }).click()
    await expect(admin.getByText('代班已提交')).toBeVisible()
    await expectAccessible(admin)
  })

  await test.step('which is in effect once the security administrator has confirmed it', async () => {
    expect((await colleague.goto(atTheDesk(url)))?.status()).toBe(404)
    await guard.goto('/admin/powers')
    await expectAccessible(guard)
    await confirmPowerOf(guard, '贾平')
  })

  await test.step('the colleague has the post, does the work, and both stand in the record', async () => {
    await colleague.goto('/desk/profile')
    await expect(colleague.getByText(/代沈国平/)).toBeVisible()
    await review(colleague, url, '材料审查')
    await colleague.goto(atTheDesk(url))
    await expect(colleague.getByText(/（代沈国平）/).first()).toBeVisible()
    await expectAccessible(colleague)
  })

  await test.step('and has it no longer once it is ended', async () => {
    await admin.goto('/admin/stand-ins')
    const row = admin.getByRole('row').filter({ hasText: '正在代班' }).filter({ hasText: '沈国平' })
    await row.getByRole('button', { name: '立即结束' }).click()
    await expect(admin.getByText('代班已结束')).toBeVisible()
    expect((await colleague.goto(atTheDesk(url)))?.status()).toBe(404)
  })
})
