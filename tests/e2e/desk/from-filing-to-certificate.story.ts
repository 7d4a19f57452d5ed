import { expectAccessible } from '../accessible'
import { cityToday } from '../city-day'
import { answer, file, goOn, handIn, listening, RESTAURANT, RESTAURANT_PAPERS, received } from '../filing'
import { pdf } from '../papers'
import { expect, test } from '../story'
import { accept, atTheDesk, confirmLetter, decide, reloadUntil, review, step } from './steps'

test('A restaurant is filed, corrected once, reviewed, granted by somebody else, verified by anyone, and revoked', async ({
  page,
  visit,
}) => {
  test.setTimeout(400_000)
  const [citizen, clerk, reviewer, approver] = [
    await visit('wang'),
    await visit('clerk'),
    await visit('reviewer'),
    await visit('approver'),
  ]
  const { url, caseNo } = await file(citizen, 'food-business-permit', RESTAURANT, RESTAURANT_PAPERS)

  await test.step('the clerk finds it in the list and reads form and materials side by side', async () => {
    await clerk.goto('/desk')
    await expectAccessible(clerk)
    const row = clerk.getByRole('row').filter({ hasText: caseNo })
    await expect(row).toContainText('还有 5 个工作日')
    await row.getByRole('link').click()
    await expect(clerk.getByRole('heading', { name: '申请内容' })).toBeVisible()
    await expect(clerk.getByText('如皋市秀兰面馆').first()).toBeVisible()
    const [form, viewer] = [await clerk.locator('#filing').boundingBox(), await clerk.locator('iframe').boundingBox()]
    expect(form && viewer && viewer.x > form.x + 300, 'the material lies beside the answers').toBe(true)
    await expect(clerk.getByText(/999999\*+/).first()).toBeVisible()
    await expectAccessible(clerk)
  })

  await test.step('asks for correction once, naming an answer and a material', async () => {
    await clerk.getByRole('link', { name: '告知补正…' }).click()
    await expectAccessible(clerk)
    await listening(clerk)
    await clerk.getByRole('button', { name: '预览补正告知书' }).click()
    await expect(clerk.getByText('请至少选择一项需要补正的内容。').first()).toBeVisible()
    await clerk.getByLabel('经营场所地址', { exact: true }).check()
    await clerk.getByLabel('经营场所地址: 哪里不对').fill('门牌号与合同不一致。')
    await clerk.getByLabel('经营场所平面图和流程布局图: 哪里不对').fill('没有标明洗手池。')
    await clerk.getByRole('button', { name: '预览补正告知书' }).click()
    await expect(clerk.getByText('写了原因，但这一项没有勾选').first()).toBeVisible()
    await clerk.getByLabel('经营场所平面图和流程布局图', { exact: true }).check()
    await clerk.getByRole('button', { name: '预览补正告知书' }).click()
    await expect(clerk.getByRole('article')).toContainText('下列2项材料或者内容需要补正')
    await clerk.getByRole('button', { name: '返回修改' }).click()
    await expect(clerk.getByLabel('经营场所地址: 哪里不对'), 'nothing typed is lost').toHaveValue(
      '门牌号与合同不一致。',
    )
    await clerk.getByRole('button', { name: '预览补正告知书' }).click()
    await confirmLetter(clerk)
    await expect(clerk.getByText('补正告知书已发出')).toBeVisible()
  })

  await test.step('the citizen is told, fixes only those two, and resubmits', async () => {
    await citizen.goto('/my/notices')
    await expect(citizen.getByText(caseNo).first()).toBeVisible()
    await expectAccessible(citizen)
    await citizen.goto(url)
    await expect(citizen.getByText('需要补正 2 项')).toBeVisible()
    await expect(citizen.getByText('没有标明洗手池。').first()).toBeVisible()
    await expectAccessible(citizen)
    await citizen.getByRole('button', { name: '开始补正' }).click()
    await citizen.waitForURL(/\/draft\//)
    await listening(citizen)
    await expectAccessible(citizen)
    await expect(citizen.locator('main [name=area]')).toHaveCount(0)
    await answer(citizen, { address: '如城街道宏坝居委会演示路1-3号' })
    await goOn(citizen)
    await expect(citizen.locator('#material-rules')).toHaveCount(0)
    await handIn(citizen, 'layout', [pdf('平面图（改）.pdf')])
    const layout = citizen.locator('#material-layout')
    await layout.getByRole('button', { name: /^这次不交/ }).click()
    await expect(citizen.getByText('这个文件这次不交').first()).toBeVisible()
    await expect(layout.getByText(/上次提交，这次不交/)).toBeVisible()
    await expectAccessible(citizen)
    await citizen.getByRole('link', { name: '下一步：核对' }).click()
    await citizen.getByRole('button', { name: '提交补正' }).click()
    await received(citizen)
    await expect(citizen.getByText('补正已提交')).toBeVisible()
  })

  await test.step('the clerk sees what changed, cannot ask a second time, and accepts', async () => {
    await clerk.goto(atTheDesk(url))
    await expect(clerk.getByText('有改动').first()).toBeVisible()
    await expect(clerk.getByRole('link', { name: '告知补正…' })).toHaveCount(0)
    await accept(clerk, url)
  })

  await test.step('the reviewer reviews and is not let to the decision', async () => {
    await expect(approver.getByRole('button', { name: '准予' })).toHaveCount(0)
    await review(reviewer, url, '材料审查')
    const visit = '审核：两名工作人员现场核查'
    await reviewer.goto(atTheDesk(url))
    await step(reviewer, visit, { outcome: 'agree', opinion: '布局合理。' }, '提交审核意见')
    await expect(reviewer.getByText('现场核查须由两名以上工作人员进行').first(), 'one person is refused').toBeVisible()
    await reviewer.getByLabel('选择现场核查照片和文件').setInputFiles([pdf('现场平面图.pdf')])
    await expect(reviewer.getByRole('link', { name: '现场平面图.pdf', exact: true })).toBeVisible()
    await expect(reviewer.getByRole('button', { name: '删除 现场平面图.pdf' })).toBeVisible()
    const both = { inspectorId: { label: '周敏' }, inspectedOn: cityToday(), record: '布局合理，与图一致。' }
    await step(reviewer, visit, { ...both, outcome: 'agree', opinion: '布局合理。' }, '提交审核意见')
    await expect(reviewer.getByText('审核意见已提交')).toBeVisible()
    await expect(reviewer.getByText(/现场核查：.*、周敏/)).toBeVisible()
    await expect(reviewer.getByRole('row', { name: /作出决定.*待办/ })).toBeVisible()
    for (const decision of ['准予', '不予'])
      await expect(reviewer.locator('summary', { hasText: new RegExp(`^${decision}`) })).toHaveCount(0)
    await expectAccessible(reviewer)
  })

  await test.step('the approver grants', async () => {
    await approver.goto(atTheDesk(url))
    await expect(approver.getByRole('link', { name: '现场平面图.pdf', exact: true })).toBeVisible()
    await expect(approver.getByRole('button', { name: '删除 现场平面图.pdf' }), 'the record is closed').toHaveCount(0)
    await expectAccessible(approver)
    await decide(approver, '准予', { reason: '符合法定条件。', conditions: '冷食不在许可范围内。' })
    await expect(approver.getByText('已准予').first()).toBeVisible()
    await expect(approver.getByText(/逐条校验无误/)).toBeVisible()
  })

  const address = await test.step('the citizen has a notice, a decision and a certificate', async () => {
    await citizen.goto('/my/notices')
    await reloadUntil(citizen, () =>
      citizen.locator('li', { hasText: caseNo }).filter({ hasText: '已批准' }).isVisible(),
    )
    await citizen.goto(url)
    const documents = citizen.getByRole('region', { name: '文书和证照' })
    await reloadUntil(citizen, () => documents.getByRole('link', { name: '食品经营许可证', exact: true }).isVisible())
    await expectAccessible(citizen)
    const certificate = documents.getByRole('link', { name: '食品经营许可证', exact: true })
    const pdfAnswer = await citizen.request.get(String(await certificate.getAttribute('href')))
    expect((await pdfAnswer.body()).subarray(0, 4).toString()).toBe('%PDF')
    return String(await documents.getByRole('link', { name: '核验 食品经营许可证' }).getAttribute('href'))
  })

  await test.step('anyone verifies it: the business is its holder, and no person is named', async () => {
    await page.goto(address)
    await expect(page.getByText('真实，有效')).toBeVisible()
    await expect(page.getByText('如皋市秀兰面馆')).toBeVisible()
    await expect(page.getByText('王秀兰')).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('the approver revokes it with reason and basis, and everybody sees it', async () => {
    await approver.goto(atTheDesk(url))
    const ending = '撤回、撤销或者注销'
    await step(approver, ending, { state: 'revoked', reason: '' }, '使证照失效')
    await expect(approver.getByText(/请写明理由/).first()).toBeVisible()
    await step(
      approver,
      ending,
      { state: 'revoked', reason: '以虚假材料取得。', legalBasis: '行政许可法第六十九条第二款' },
      '使证照失效',
    )
    await expect(approver.getByText('证照已失效，并通知持证人')).toBeVisible()
    await page.reload()
    await expect(page.getByText('已被撤销，不再有效')).toBeVisible()
    await expect(page.getByText('以虚假材料取得')).toHaveCount(0)
    await expectAccessible(page)
    await citizen.goto(url)
    await expect(citizen.getByText(/已撤销：以虚假材料取得/).first()).toBeVisible()
  })
})
