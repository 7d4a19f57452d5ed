import { answer, discardDrafts, goOn, received } from '../filing'
import { pdf } from '../papers'
import { DEMO_PASSWORD, PEOPLE } from '../people'
import { expect, test } from '../story'

test.use({ javaScriptEnabled: false })

test('Without script one signs in, finds the permit, fills every page, hands in files and files once', async ({
  page,
  visit,
}) => {
  test.setTimeout(300_000)
  await discardDrafts(await visit('chen'))

  await test.step('finds it and signs in on the way', async () => {
    await page.goto('/')
    await page.getByRole('main').getByRole('searchbox').fill('开小吃店')
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
    await page.getByRole('main').getByRole('link', { name: '食品经营许可（新办）' }).click()
    await page.getByRole('link', { name: '在线办理' }).click()
    await page.getByLabel('手机号码、电子邮箱或工号').fill(PEOPLE.chen)
    await page.getByLabel('密码', { exact: true }).fill('not this one')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('alert')).toContainText('登录名或密码不正确')
    await expect(page.getByLabel('手机号码、电子邮箱或工号')).toHaveValue(PEOPLE.chen)
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page).toHaveURL(/\/my\/apply\/food-business-permit$/)
    await page.getByRole('button', { name: '开始填写' }).click()
  })

  await test.step('is told what is wrong, and what was typed is still there', async () => {
    await answer(page, { applicantPhone: '13900000006', businessName: '建国小吃', creditCode: '9132' })
    await answer(page, { representative: '陈建国', domicile: '江安镇演示村2组' })
    await page.getByRole('button', { name: '保存并继续' }).click()
    await expect(page.getByRole('alert')).toContainText('应是 18 位')
    await expect(page.locator('[name=businessName]')).toHaveValue('建国小吃')
    await answer(page, { creditCode: '91320682MA0000015B' })
    await goOn(page)
  })

  await test.step('questions that depend on answers open with the next sending', async () => {
    await answer(page, { address: '江安镇演示村2组', area: '20', tenure: 'rented' })
    await expect(page.getByLabel('租期到哪一天')).toHaveCount(0)
    await page.getByRole('button', { name: '保存并继续' }).click()
    await expect(page.getByText(/又出现了 1 个问题/)).toBeVisible()
    await page.getByLabel('租期到哪一天').fill('2028-06-30')
    await goOn(page)
    await answer(page, { kind: 'catering', activities: ['hot'], online: 'yes' })
    await page.getByRole('button', { name: '更新表单' }).click()
    await answer(page, { website: '皋城外卖' })
    await goOn(page)
  })

  await test.step('adds a row and takes one away', async () => {
    await answer(page, { safetyOfficer: '陈建国', 'staff.0.name': '陈小宝', 'staff.0.job': 'cook' })
    await page.getByRole('button', { name: '再加一项：从业人员' }).click()
    await expect(page.locator('[name="staff.0.name"]')).toHaveValue('陈小宝')
    await expect(page.locator('[name="staff.1.name"]')).toBeVisible()
    await page.getByRole('button', { name: '删除从业人员 2' }).click()
    await expect(page.locator('[name="staff.1.name"]')).toHaveCount(0)
    await goOn(page)
    await answer(page, { declaration: 'yes' })
    await goOn(page)
  })

  await test.step('hands in files by a plain form, several at once', async () => {
    for (const [material, papers] of Object.entries({
      layout: [pdf('平面图.pdf'), pdf('流程图.pdf')],
      rules: [pdf('制度.pdf')],
      lease: [pdf('租约.pdf')],
    })) {
      const section = page.locator(`#material-${material}`)
      await section.locator('input[type=file]').setInputFiles(papers)
      await section.getByRole('button', { name: /^上传/ }).click()
      await expect(page.getByText(`已上传 ${papers.length} 个文件`)).toBeVisible()
      for (const { name } of papers) await expect(page.getByRole('link', { name })).toBeVisible()
    }
    await page
      .locator('#material-layout')
      .getByRole('button', { name: /删除.*流程图/ })
      .click()
    await expect(page.getByText('文件已删除')).toBeVisible()
  })

  await test.step('reviews and submits', async () => {
    await page.getByRole('link', { name: '下一步：核对' }).click()
    await expect(page.getByText('2028年6月30日')).toBeVisible()
    await page.getByRole('button', { name: '提交申请' }).click()
    const { caseNo } = await received(page)
    expect(caseNo).toMatch(/^\d{26}[\dX]$/)
    await page.getByText('这个日期怎么算').first().click()
    await expect(page.getByText('期限 5 个工作日')).toBeVisible()
  })

  await test.step('and follows it by number and code', async () => {
    const [caseNo = '', code = ''] = await page.locator('.copy-code code').allInnerTexts()
    await page.getByRole('link', { name: '查询页' }).click()
    await page.getByLabel('办件编号').fill(caseNo)
    await page.getByLabel('查询码').fill(code)
    await page.getByRole('button', { name: '查询' }).click()
    await expect(page.locator('.status-tag', { hasText: '待受理' }).first()).toBeVisible()
  })
})
