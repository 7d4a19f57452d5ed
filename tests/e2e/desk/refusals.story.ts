import { expectAccessible } from '../accessible'
import { leftUntil } from '../city-day'
import { expect, test } from '../story'
import { confirmLetter, decide, reloadUntil, step } from './steps'

test('A window that does not accept says why, on what basis, and who is competent', async ({ visit }) => {
  const [clerk, citizen] = [await visit('clerk'), await visit('wang')]
  await clerk.goto('/desk')
  await clerk.getByRole('link', { name: '王秀兰 · 仅销售预包装食品经营者备案' }).click()
  const url = new URL(clerk.url()).pathname.replace('/desk/', '/my/')
  await step(clerk, '不予受理', { kind: 'not_competent' }, '预览文书')
  const summary = clerk.getByRole('alert').filter({ hasText: '没有办成' })
  await expect(summary).toContainText('请写明理由')
  await step(
    clerk,
    '不予受理',
    {
      kind: 'not_competent',
      reason: '店铺在邻市，不属本局管辖。',
      legalBasis: '食品安全法第三十五条',
      referTo: '',
    },
    '预览文书',
  )
  await expect(summary).toContainText('应向哪个机关')
  await expect(clerk.locator('[name=reason]').first(), 'what was typed is still there').toHaveValue(
    '店铺在邻市，不属本局管辖。',
  )
  await expectAccessible(clerk)
  await step(clerk, '不予受理', { kind: 'not_competent', referTo: '南通市市场监督管理局' }, '预览文书')
  await expect(clerk.getByRole('article'), 'the letter as it will read').toContainText(
    '该事项请向南通市市场监督管理局。',
  )
  await expectAccessible(clerk)
  await confirmLetter(clerk)
  await expect(clerk.getByText('已不予受理')).toBeVisible()

  await citizen.goto(url)
  await expect(citizen.getByText(/请向南通市市场监督管理局申请/).first()).toBeVisible()
  await expectAccessible(citizen)
})

test('A refusal needs reason and basis, and its letter says where one can turn to', async ({ visit }) => {
  const [approver, citizen] = [await visit('approver'), await visit('wang')]
  await approver.goto('/desk')
  // The most urgent one stands first; on a working day it is due today.
  const first = approver.getByRole('row').nth(1)
  const due = String(await first.locator('time').first().getAttribute('datetime'))
  await expect(first).toContainText(leftUntil(due))
  await first.getByRole('link').click()
  const url = new URL(approver.url()).pathname.replace('/desk/', '/my/')
  await approver.locator('summary', { hasText: /^不予/ }).click()
  await expect(approver.getByText(/决定书会写明救济途径：.*行政复议.*诉讼/)).toBeVisible()
  await step(approver, '不予', { reason: '' }, '预览文书')
  await expect(approver.getByRole('alert').filter({ hasText: '没有办成' })).toContainText('请写明理由')
  await step(approver, '不予', { reason: '冷食专间与卫生间相通。', legalBasis: '' }, '预览文书')
  await expect(approver.getByRole('alert').filter({ hasText: '没有办成' })).toContainText('请写明依据的法律条文')
  await expectAccessible(approver)
  await decide(approver, '不予', { reason: '冷食专间与卫生间相通。', legalBasis: '食品经营许可和备案管理办法第十二条' })
  await expect(approver.getByText('已作出不予决定')).toBeVisible()

  await citizen.goto(url)
  await expect(citizen.getByText(/冷食专间与卫生间相通/).first()).toBeVisible()
  await reloadUntil(citizen, () => citizen.getByRole('link', { name: /^不予.*决定书$/ }).isVisible())
  await expectAccessible(citizen)
})
