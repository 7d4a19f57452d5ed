import { firstDay, hire } from '../admin/hiring'
import { FREIGHT, FREIGHT_PAPERS, file, listening } from '../filing'
import { expect, test } from '../story'
import { accept, atTheDesk, confirmLetter, review, step } from './steps'

test('Two approvers decide the same case at once: one decision stands, and the other is told by whom', async ({
  visit,
}) => {
  test.setTimeout(240_000)
  const [citizen, clerk, reviewer, first] = [
    await visit('ouyang'),
    await visit('freightClerk'),
    await visit('freightReviewer'),
    await visit('freightApprover'),
  ]
  const second = await visit()
  await firstDay(
    second,
    await hire(
      { admin: await visit('systemAdmin'), guard: await visit('securityAdmin') },
      '谭文',
      '如皋市交通运输局 审批岗',
    ),
  )
  const { url, caseNo } = await file(citizen, 'road-freight-permit', FREIGHT, FREIGHT_PAPERS)

  await test.step('the list puts what is overdue first', async () => {
    await clerk.goto('/desk/cases')
    const rows = clerk.getByRole('table').first().getByRole('row')
    await expect(rows.nth(1)).toContainText('超期')
    await expect(rows.filter({ hasText: caseNo })).toContainText('还有 5 个工作日')
    const field = clerk.getByRole('searchbox', { name: '办件编号、申请人、事项、店名或电话' })
    const search = async (words: string) => {
      await field.fill(words)
      await clerk.getByRole('button', { name: '筛选' }).click()
    }
    await search('欧阳')
    await clerk.waitForURL(/sought=/)
    await expect(field).toHaveValue('欧阳')
    await expect(rows.filter({ hasText: caseNo })).toBeVisible()
    await expect(rows.filter({ hasNotText: '欧阳' })).toHaveCount(1)
    expect(decodeURIComponent(clerk.url()), 'an address names nobody').not.toContain('欧阳')
    await search(caseNo)
    await clerk.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}/)
  })

  await test.step('the search in the head finds it by the firm and by the phone in its form', async () => {
    for (const words of ['四海货运部', '139-0000-0002']) {
      await clerk.goto('/desk')
      const field = clerk.getByRole('banner').getByRole('searchbox')
      await field.fill(words)
      await field.press('Enter')
      await clerk.waitForURL(/\/desk\/find\?sought=/)
      await expect(clerk.getByRole('table').getByRole('row').filter({ hasText: caseNo })).toBeVisible()
    }
  })

  await accept(clerk, url)
  await review(reviewer, url, '材料审查')
  const officers = [first, second]
  for (const officer of officers) {
    await officer.goto(atTheDesk(url))
    await listening(officer, 'main details form')
    await officer.locator('summary', { hasText: '不予' }).click()
    await officer.locator('#deny-reason').fill('停车场地与申请不符。')
  }
  for (const officer of officers) await step(officer, '准予', {}, '预览文书')
  await Promise.all(officers.map((officer) => confirmLetter(officer)))
  await Promise.all(officers.map((officer) => officer.waitForURL(/\?(done|late)=/)))
  const late = officers.filter((officer) => officer.url().includes('late='))
  expect(late).toHaveLength(1)
  const winner = late[0] === first ? '谭文' : '邓志远'
  await expect(late[0] ?? first, 'told by whom').toHaveURL(/late=/)
  await expect((late[0] ?? first).getByText('您刚才填写的内容没有提交'), 'nothing typed is lost').toBeVisible()
  await expect((late[0] ?? first).locator('textarea[readonly]')).toHaveValue('停车场地与申请不符。')
  await expect((late[0] ?? first).getByText(new RegExp(`^${winner}已于.*处理了这个办件`))).toBeVisible()
})
