import { writeFile } from 'node:fs/promises'
import { expectAccessible } from '../accessible'
import { type Answers, answer, goOn, handIn, listening, received } from '../filing'
import { pdf, png, program } from '../papers'
import { register, signIn } from '../people'
import { expect, test } from '../story'
import { newcomer, nobodysNumber } from './newcomer'

/** Script, markup, a query, wide and rare characters, joined emoji. */
const NASTY = `面馆<script>alert(1)</script>"'; DROP TABLE x;-- 𠮷㛃 👨‍👩‍👧 ＆`
/** Turns the writing direction, to make a text look like another one: the city leaves it out. */
const TURNED = '\u202E'

const PREMISES: Answers = { address: NASTY, area: '86.5', tenure: 'rented' }

test('A newcomer registers, proves their name, and files for a restaurant from the guide to the receipt', async ({
  page,
  visit,
  complaints,
}, info) => {
  test.setTimeout(420_000)
  const me = newcomer()

  await test.step('registers on the way from the guide, and is told what is wrong first', async () => {
    await page.goto('/services/food-business-permit')
    await page.getByRole('link', { name: '在线办理' }).click()
    await page.getByRole('link', { name: '注册市民账号' }).click()
    await expectAccessible(page)
    await page.getByLabel('姓名').fill(me.name)
    await page.getByLabel('手机号码或电子邮箱').fill(me.phone)
    await page.getByLabel('设置密码').fill('12345678')
    await page.getByRole('button', { name: '注册' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '请更正' })).toContainText('这个密码太常见')
    await expect(page.getByLabel('姓名')).toHaveValue(me.name)
    await register(page, me)
  })

  await test.step('proves their name; a slip in the number is found', async () => {
    await page.goto('/my/profile/real-name')
    await expectAccessible(page)
    const number = nobodysNumber()
    await page.getByLabel('证件号码').fill(`${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`)
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page.getByText('号码的最后一位对不上').first()).toBeVisible()
    await page.getByLabel('证件号码').fill(number)
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page.getByText('证件号码已登记')).toBeVisible()
  })

  await test.step('bad answers are named beside their fields, and nothing is lost', async () => {
    await page.goto('/my/apply/food-business-permit')
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.waitForURL(/\/draft\/[^/]+\/[^/]+$/)
    await listening(page)
    await expectAccessible(page)
    await answer(page, { applicantPhone: '12', businessName: NASTY + TURNED, creditCode: '91320682MA0000015A' })
    await answer(page, { representative: me.name, domicile: '如城街道演示路1号' })
    await expect(page.locator('#applicantPhone-error')).toContainText('请填写手机号')
    await expect(page.locator('#applicantName')).toContainText(me.name)
    await page.getByRole('button', { name: '保存并继续' }).click()
    const summary = page.getByRole('alert').filter({ hasText: '还有内容需要修改' })
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expectAccessible(page)
    await summary.getByRole('link').first().click()
    await expect(page.locator('[name=applicantPhone]')).toBeFocused()
    await expect(page.locator('#creditCode-error')).toContainText('代码有误')
    await expect(page.locator('[name=businessName]')).toHaveValue(NASTY)
    await answer(page, { applicantPhone: me.phone, creditCode: '91320682MA0000015B' })
    await goOn(page)
  })

  await test.step('an answer opens the question that depends on it', async () => {
    await listening(page)
    await expect(page.getByLabel('租期到哪一天')).toBeHidden()
    await answer(page, PREMISES)
    await page.getByLabel('租期到哪一天').fill('2029-12-31')
    await goOn(page)
    await listening(page)
    await answer(page, { kind: 'catering', activities: ['hot', 'cold'], online: 'yes' })
    await answer(page, { coldRoom: 'yes', website: '皋城外卖' })
    await page.getByLabel('冷食类食品制售').uncheck()
    await expect(page.getByText('设有冷食专间')).toBeHidden()
    await page.getByLabel('冷食类食品制售').check()
    await answer(page, { coldRoom: 'yes' })
    await goOn(page)
  })

  await test.step('a group repeats: a row is added, and one too many is taken away', async () => {
    await listening(page)
    await answer(page, { safetyOfficer: me.name, 'staff.0.name': '欧阳小妹', 'staff.0.job': 'server' })
    for (const [row, name] of ['王五', '多余'].entries()) {
      await page.getByRole('button', { name: '再加一项：从业人员' }).click()
      await expect(page.locator(`[name="staff.${row + 1}.name"]`)).toBeVisible()
      await listening(page)
      await answer(page, { [`staff.${row + 1}.name`]: name, [`staff.${row + 1}.job`]: 'cook' })
    }
    await page.getByRole('button', { name: '删除从业人员 3' }).click()
    await expect(page.locator('[name="staff.2.name"]')).toHaveCount(0)
    await expect(page.locator('[name="staff.1.name"]')).toHaveValue('王五')
    await expectAccessible(page)
  })

  const draft = await test.step('what was typed is kept by itself, and goes on on another device', async () => {
    await listening(page)
    await page.locator('[name="staff.1.name"]').fill('王五郎')
    await expect(page.getByText(/^已自动保存/)).toBeVisible()
    const phone = await visit(undefined, { viewport: { width: 390, height: 844 } })
    await signIn(phone, me.phone, me.password)
    await phone.goto('/my/drafts')
    await expectAccessible(phone)
    await phone
      .getByRole('link', { name: /接着填写/ })
      .first()
      .click()
    await phone.goto(page.url())
    await expect(phone.locator('[name="staff.1.name"]')).toHaveValue('王五郎')
    await listening(phone)
    await goOn(phone)
    await phone.getByRole('button', { name: '保存并继续' }).click()
    await expect(phone.getByText('请阅读并勾选').first()).toBeVisible()
    await answer(phone, { declaration: 'yes' })
    await goOn(phone)
    await expect(phone).toHaveURL(/\/materials$/)
    await expectAccessible(phone)
    return phone.url().replace(/\/materials$/, '')
  })

  await test.step('hands in several files a material; what is no picture is refused in words', async () => {
    await page.goto(`${draft}/materials`)
    await handIn(page, 'layout', [pdf('平面图 第一页.pdf'), png('流程 & 布局 “手画”.png')])
    const cold = page.locator('#material-coldRoomPhoto')
    complaints.expect(/status of 4\d\d/)
    await cold.locator('input[type=file]').setInputFiles([program('照片.jpg')])
    await expect(cold.getByText(/文件类型不符/).first()).toBeVisible()
    await cold.getByRole('button', { name: /知道了/ }).click()
    await handIn(page, 'coldRoomPhoto', [png('专间.png')])
  })

  await test.step('a file chosen before the script has come is taken up when it comes', async () => {
    let letGo = () => {}
    const held = new Promise<void>((go) => {
      letGo = go
    })
    await page.route('**/_next/**/*.js', (route) => held.then(() => route.continue()))
    await page.goto(`${draft}/materials`, { waitUntil: 'commit' })
    const rules = page.locator('#material-rules')
    await rules.locator('input[type=file]').setInputFiles([pdf('制度目录.pdf')])
    await expect(rules.getByRole('button', { name: '上传' })).toBeVisible()
    letGo()
    await expect(rules.getByRole('link', { name: '制度目录.pdf' })).toBeVisible()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  await test.step('a large file shows its progress and goes on after a reload where it stopped', async () => {
    const lease = info.outputPath('租赁合同.pdf')
    await writeFile(lease, pdf('租赁合同.pdf', 20 * 1024 * 1024).buffer)
    let sent = 0
    await page.route('**/api/uploads/*', async (route) => {
      const holds = route.request().method() === 'PATCH' && ++sent > 1
      if (!holds) await route.continue()
    })
    // The page is drawn anew after each file that arrived; the next one is chosen when that is done.
    await page.waitForLoadState('networkidle')
    const section = page.locator('#material-lease')
    await section.locator('input[type=file]').setInputFiles(lease)
    await expect(section.getByText(/已传 (3|4)\d%/)).toBeVisible({ timeout: 60_000 })
    // Held until the page is gone: let go before, the rest could arrive while the page is still being left.
    await page.reload()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await expect(section.getByText('上次有文件没有传完')).toBeVisible()
    const resumed = page.waitForRequest((request) => request.method() === 'PATCH', { timeout: 60_000 })
    await section.locator('input[type=file]').setInputFiles(lease)
    expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThanOrEqual(8 * 1024 * 1024)
    await expect(section.getByRole('link', { name: '租赁合同.pdf' })).toBeVisible({ timeout: 60_000 })
  })

  await test.step('reads everything once more on one page', async () => {
    await page.getByRole('link', { name: '下一步：核对' }).click()
    const main = page.getByRole('main')
    for (const words of [NASTY, '2029年12月31日', '皋城外卖', '王五郎', '租赁合同.pdf', '专间.png'])
      await expect(main.getByText(words).first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('submits with a double click: one case, with number, code, receipt and a derived date', async () => {
    await page.getByRole('button', { name: '提交申请' }).dblclick()
    const { caseNo, queryCode } = await received(page)
    expect(caseNo).toMatch(/^\d{26}[\dX]$/)
    expect(queryCode).toMatch(/^[0-9A-Z]{8}$/)
    await expect(page.getByText('申请已提交')).toBeVisible()
    await page.getByText('这个日期怎么算').first().click()
    await expect(page.getByText(/^收到材料之日 .*当日不计/)).toBeVisible()
    await expect(page.getByText('期限 5 个工作日')).toBeVisible()
    await expectAccessible(page)
    const receipt = await page.request.get(
      String(await page.getByRole('link', { name: '下载收件凭证（PDF）' }).first().getAttribute('href')),
    )
    expect(receipt.headers()['content-type']).toBe('application/pdf')
    expect((await receipt.body()).subarray(0, 4).toString()).toBe('%PDF')
    await page.goBack()
    await page.getByRole('button', { name: '提交申请' }).click()
    expect((await received(page)).caseNo, 'sending the same page again leads to the same case').toBe(caseNo)
    await page.goto('/my')
    await expect(page.getByRole('link', { name: '食品经营许可（新办）' })).toHaveCount(1)
    await expectAccessible(page)
  })
})
