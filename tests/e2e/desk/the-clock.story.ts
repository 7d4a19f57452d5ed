import { expectAccessible } from '../accessible'
import { expect, test } from '../story'
import { confirmLetter, decide, step } from './steps'

test('The clock stands still during a special procedure, goes on after it, and every day is accounted for', async ({
  visit,
}) => {
  const [reviewer, citizen] = [await visit('hygieneReviewer'), await visit('zhang')]
  await reviewer.goto('/desk/cases')
  const row = reviewer.getByRole('row').filter({ hasText: '张𠮷' })
  await expect(row).toContainText('计时暂停')
  await row.getByRole('link').click()
  const url = new URL(reviewer.url()).pathname.replace('/desk/', '/my/')
  await expectAccessible(reviewer)
  await step(reviewer, '结束特别程序', { result: '复测合格。' }, '结束并继续计时')
  await expect(reviewer.getByText('特别程序已结束，继续计时')).toBeVisible()
  await reviewer.getByText('这个日期怎么算').first().click()
  await expect(reviewer.getByText(/特别程序占用 \d+ 个工作日，不计/).first()).toBeVisible()

  await step(reviewer, '启动特别程序', { procedure: 'EXPERT_REVIEW', expectedDays: '0', reason: '' }, '预览文书')
  await expect(reviewer.getByRole('alert').filter({ hasText: '没有办成' })).toBeVisible()
  const panel = { procedure: 'EXPERT_REVIEW', expectedDays: '8', reason: '通风系统需专家评审。' }
  await decide(reviewer, '启动特别程序', panel)
  await expect(reviewer.getByText('已暂停计时，并告知申请人')).toBeVisible()

  await citizen.goto(url)
  await expect(citizen.getByText(/专家评审，约需 8 个工作日，不计入期限/)).toBeVisible()
  await expectAccessible(citizen)
})

test('More time is granted by the head alone, once, and the applicant is told why', async ({ visit }) => {
  const [head, reviewer, citizen] = [await visit('hygieneHead'), await visit('hygieneReviewer'), await visit('wang')]
  await reviewer.goto('/desk/cases')
  await reviewer.getByRole('row').filter({ hasText: '王秀兰' }).getByRole('link').click()
  const address = new URL(reviewer.url()).pathname
  await expect(reviewer.getByText('答复延期申请')).toHaveCount(0)

  await head.goto('/desk')
  await head.getByRole('row').filter({ hasText: '王秀兰' }).getByRole('link').click()
  await expect(head.getByText(/申请延长 10 个工作日。理由：场所面积较大/)).toBeVisible()
  await expectAccessible(head)
  await step(head, '答复延期申请', { answer: 'approve' }, '答复')
  await expect(head.getByRole('article')).toContainText('延长后的法定期限，最迟作出决定')
  await confirmLetter(head)
  await expect(head.getByText('已答复延期申请')).toBeVisible()

  await reviewer.goto(address)
  await expect(reviewer.locator('summary', { hasText: /^申请延期/ })).toHaveCount(0)
  await citizen.goto(address.replace('/desk/', '/my/'))
  await expect(citizen.getByText(/延长 10 个工作日，最迟/).first()).toBeVisible()
  await citizen.getByText('这个日期怎么算').first().click()
  await expect(citizen.getByText('经批准延长 10 个工作日').first()).toBeVisible()
})
