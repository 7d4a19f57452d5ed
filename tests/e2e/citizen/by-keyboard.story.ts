import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import { discardDrafts, listening, received } from '../filing'
import { choose, chooseFile, press, tabTo, typeInto } from '../keyboard'
import { pdf } from '../papers'
import { DEMO_PASSWORD, PEOPLE } from '../people'
import { expect, test } from '../story'

test.use({ viewport: { width: 390, height: 844 } })

test('On a small screen, by keyboard only, one files from the home page to the receipt', async ({ page, visit }) => {
  test.setTimeout(300_000)
  await discardDrafts(await visit('li'))
  const field = (name: string) => page.locator(`main [name="${name}"]:not([type=hidden])`).first()
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
  const link = (name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
  const nextPage = async () => {
    const here = page.url()
    await press(page, button('保存并继续'))
    await page.waitForURL((url) => url.href !== here)
    await expect(page.getByRole('heading', { level: 1 }), 'where one is is read out').toBeFocused()
    await listening(page)
    await expectNoSidewaysScroll(page)
  }

  await test.step('skips to the content and searches', async () => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await typeInto(page, page.getByRole('main').getByRole('searchbox'), '开饭店')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search/)
    await expectNoSidewaysScroll(page)
    await press(page, link('食品经营许可（新办）'))
    await press(page, link('在线办理'))
  })

  await test.step('signs in', async () => {
    await page.waitForURL(/\/sign-in/)
    await typeInto(page, page.getByLabel('手机号码、电子邮箱或工号'), PEOPLE.li)
    await typeInto(page, page.getByLabel('密码', { exact: true }), DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/my\/apply\//)
    await press(page, button('开始填写'))
    await page.waitForURL(/\/draft\//)
  })

  await test.step('the first mistake is where the focus goes', async () => {
    await listening(page)
    await typeInto(page, field('businessName'), '李㛃甜品店')
    await typeInto(page, field('representative'), '李㛃')
    await typeInto(page, field('domicile'), '如城街道演示路2号')
    await typeInto(page, field('creditCode'), '91320682MA0000015A')
    await press(page, button('保存并继续'))
    const summary = page.getByRole('alert').filter({ hasText: '还有内容需要修改' })
    await expect(summary).toBeFocused()
    await press(page, summary.getByRole('link', { name: /代码有误/ }))
    await expect(field('creditCode')).toBeFocused()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('91320682MA0000015B')
    await nextPage()
  })

  await test.step('chooses with the arrows, and further questions open', async () => {
    await typeInto(page, field('address'), '搬经镇演示村5组')
    await typeInto(page, field('area'), '40')
    await choose(page, 'tenure', 'owned')
    await nextPage()
    await choose(page, 'kind', 'canteen')
    await press(page, page.getByLabel('自制饮品制售'), 'Space')
    await choose(page, 'online', 'no')
    await page.keyboard.press('Shift+Tab')
    await typeInto(page, field('diners'), '120')
    await nextPage()
  })

  await test.step('names two people, the second in a row of its own', async () => {
    await typeInto(page, field('safetyOfficer'), '李㛃')
    await typeInto(page, field('staff.0.name'), '李㛃')
    await tabTo(page, field('staff.0.job'))
    await page.keyboard.press('ArrowDown')
    await press(page, button('再加一项：从业人员'))
    await expect(field('staff.1.name'), 'the new row has the focus').toBeFocused()
    await listening(page)
    await typeInto(page, field('staff.1.name'), '赵小明')
    await tabTo(page, field('staff.1.job'))
    await page.keyboard.press('ArrowDown')
    await nextPage()
    await press(page, field('declaration'), 'Space')
    await nextPage()
  })

  await test.step('hands in the materials', async () => {
    for (const [material, name] of [
      ['layout', '平面图.pdf'],
      ['rules', '制度.pdf'],
    ]) {
      const section = page.locator(`#material-${material}`)
      await expect(section.getByRole('button', { name: /^上传/ })).toBeHidden()
      await chooseFile(page, section.locator('input[type=file]'), pdf(String(name)))
      await expect(section.getByRole('link', { name })).toBeVisible()
    }
    await press(page, link('下一步：核对'))
  })

  await test.step('reviews and submits', async () => {
    await page.waitForURL(/\/review$/)
    await expectAccessible(page)
    await listening(page)
    await press(page, button('提交申请'))
    const { caseNo } = await received(page)
    expect(caseNo).toMatch(/^\d{26}[\dX]$/)
    await expectNoSidewaysScroll(page)
    await press(page, page.getByText('这个日期怎么算').first())
    await expect(page.getByText(/^收到材料之日/)).toBeVisible()
    await tabTo(page, link('下载收件凭证（PDF）'))
  })
})
