import { type Browser, expect as check, type Page } from '@playwright/test'
import { withClient } from '../../../scripts/lib/database.mjs'
import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import { newcomer, nobodysNumber } from '../citizen/newcomer'
import { register, signIn } from '../people'
import { expect, test } from '../story'

const FORGOTTEN = '江海平原 稻香 2026'
const OWN = '濠河灯影 夜航船 7'

/** Registers, gives the number of the paper, and stays signed in. */
async function settle(page: Page) {
  const person = { ...newcomer(), password: FORGOTTEN, number: nobodysNumber() }
  await page.goto('/register')
  await register(page, person)
  await page.goto('/my/profile/real-name')
  await page.getByLabel('证件号码').fill(person.number)
  await page.getByRole('button', { name: '提交' }).click()
  await check(page.getByText('证件号码已登记')).toBeVisible()
  return person
}

/** What the holder was sent when somebody asked for their account: read where a demonstration shows it. */
async function warningTo(page: Page, phone: string): Promise<string> {
  const reader = await page.context().newPage()
  let text = ''
  await expect(async () => {
    await reader.goto('/demo/messages')
    const row = reader.locator('dl > div').filter({ hasText: phone }).filter({ hasText: '停止码' }).first()
    text = String(await row.locator('dd').textContent({ timeout: 500 }))
    expect(text).toContain('停止码')
  }).toPass()
  await reader.close()
  return text
}

/** As if the waiting time were over by now. */
async function waitOver(): Promise<void> {
  const { CITY_DATABASE_URL: url } = process.env
  if (!url) throw new Error('the story moves a time in the database of a city that it started itself')
  await withClient(url, (client) =>
    client.query("UPDATE pending_recoveries SET effective_at = requested_at WHERE state = 'waiting'"),
  )
}

async function lookFor(clerk: Page, { name, number }: { name: string; number: string }) {
  await clerk.getByLabel('姓名', { exact: true }).fill(name)
  await clerk.getByLabel('证件号码').fill(number)
  await clerk.getByRole('main').getByRole('button', { name: '查找' }).click()
}

test('Somebody who forgot the password comes to the window and gets a one-time password', async ({ page, visit }) => {
  test.setTimeout(300_000)
  const person = await settle(page)
  const forgetful = await visit()
  await test.step('the sign-in page says where to go', async () => {
    await forgetful.goto('/sign-in')
    await expect(forgetful.getByText(/带本人身份证件原件到任何一个部门的服务窗口/)).toBeVisible()
    await expect(forgetful.getByRole('link', { name: '各部门的地址和办公时间' })).toHaveAttribute(
      'href',
      /\/departments$/,
    )
    await expectAccessible(forgetful)
  })

  const clerk = await visit('clerk')
  await test.step('the clerk checks the document and records it', async () => {
    await clerk.goto('/desk')
    await clerk.getByRole('link', { name: '账户找回' }).click()
    await expectAccessible(clerk)
    await lookFor(clerk, { ...person, name: '赵孟' })
    await expect(clerk.getByText('没有找到姓名和证件号码都相符的账户').first()).toBeVisible()
    await lookFor(clerk, person)
    await expect(clerk.getByRole('heading', { name: '请核对' })).toBeVisible()
    await expect(clerk.getByText(`138****${person.phone.slice(-4)}`)).toBeVisible()
    await expect(clerk.getByText(person.number)).toHaveCount(0)
    await expectAccessible(clerk)
    await clerk.getByRole('button', { name: '登记已核对' }).click()
    await expect(clerk.getByText('请先核对证件原件，再勾选确认。').first()).toBeVisible()
    await clerk.getByLabel('我已看过证件原件').check()
    await clerk.getByRole('button', { name: '登记已核对' }).click()
    await expect(clerk.getByText('已登记，等另一名窗口人员确认')).toBeVisible()
    await expectAccessible(clerk)
    await page.goto('/my')
    await expect(page, 'one clerk alone has changed nothing').toHaveURL(/\/my$/)
  })

  const second = await visit('freightClerk')
  const password =
    await test.step('a second clerk sees it too, confirms, and hands out a one-time password', async () => {
      await second.goto('/desk/recovery')
      await lookFor(second, person)
      await expect(second.getByText(/周敏已在.*核对证件原件并登记/)).toBeVisible()
      await second.getByLabel('我已看过证件原件').check()
      await second.getByRole('button', { name: '确认并发一次性密码' }).click()
      await expect(second.getByRole('heading', { name: '一次性密码' })).toBeVisible()
      await expectAccessible(second)
      await expectNoSidewaysScroll(second)
      await expect(second.getByText('这个密码现在还不能用')).toBeVisible()
      expect(new URL(second.url()).search).toBe('')
      return String(await second.locator('main code').textContent())
    })

  await test.step('it waits: the holder is told, and everything is as it was', async () => {
    expect(await warningTo(forgetful, person.phone)).toMatch(/\/stop-recovery#[A-Z2-9]{26} 停止/)
    await page.goto('/my')
    await expect(page.getByText('有人在服务窗口申请找回您的账户')).toBeVisible()
    await expectAccessible(page)
    await forgetful.goto('/sign-in')
    await forgetful.getByLabel('手机号码、电子邮箱或工号').fill(person.phone)
    await forgetful.getByLabel('密码', { exact: true }).fill(password)
    await forgetful.getByRole('button', { name: '登录' }).click()
    await expect(forgetful.getByText(/还没有到生效时间/).first()).toBeVisible()
    await waitOver()
    await signIn(forgetful, person.phone, password.toLowerCase())
  })

  await test.step('who was signed in anywhere is out, and the old password opens nothing', async () => {
    await page.goto('/my')
    await expect(page).toHaveURL(/\/sign-in/)
    await page.getByLabel('手机号码、电子邮箱或工号').fill(person.phone)
    await page.getByLabel('密码', { exact: true }).fill(FORGOTTEN)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('登录名或密码不正确').first()).toBeVisible()
  })

  await test.step('the one-time password leads to choosing an own one, and nowhere else', async () => {
    await expect(forgetful).toHaveURL(/\/my\/profile\/password$/)
    await expectAccessible(forgetful)
    await forgetful.goto('/my/notices')
    await expect(forgetful).toHaveURL(/\/my\/profile\/password$/)
    await forgetful.getByLabel('新密码').fill(OWN)
    await forgetful.getByRole('button', { name: '设置密码' }).click()
    await expect(forgetful.getByText('密码已修改').first()).toBeVisible()
    await expect(async () => {
      await forgetful.goto('/my/notices')
      await expect(forgetful.getByText('账户已在窗口找回')).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expectAccessible(forgetful)
  })

  await test.step('once: a second time it is refused, and the new one is good', async () => {
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('登录名或密码不正确').first()).toBeVisible()
    await signIn(page, person.phone, OWN)
    await expect(page).toHaveURL(/\/my$/)
  })
})

test('Somebody who did not ask for it stops it by the link that was sent', async ({ page, visit }) => {
  const person = await settle(page)
  for (const who of ['clerk', 'freightClerk'] as const) {
    const clerk = await visit(who)
    await clerk.goto('/desk/recovery')
    await lookFor(clerk, person)
    await clerk.getByLabel('我已看过证件原件').check()
    await clerk.getByRole('button', { name: who === 'clerk' ? '登记已核对' : '确认并发一次性密码' }).click()
    await expect(
      clerk.getByText(who === 'clerk' ? '已登记，等另一名窗口人员确认' : '这个密码现在还不能用'),
    ).toBeVisible()
  }
  const token = /#([A-Z2-9]{26})/.exec(await warningTo(page, person.phone))?.[1] ?? ''
  const holder = await visit()
  await holder.setViewportSize({ width: 390, height: 800 })
  await holder.goto(`/stop-recovery#${token}`)
  await expect(holder.getByLabel('停止码')).toHaveValue(token)
  expect(new URL(holder.url()).hash).toBe('')
  await expectAccessible(holder)
  await expectNoSidewaysScroll(holder)
  await holder.getByRole('button', { name: '停止找回' }).click()
  await expect(holder.getByText('已经停止，账户没有变化')).toBeVisible()
  await page.goto('/my')
  await expect(page.getByText('有人在服务窗口申请找回您的账户')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('both clerks do all of it, too', async ({ browser, visit, baseURL }) => {
    const person = await settle(await citizenOf(browser, baseURL))
    const clerk = await visit('clerk')
    await clerk.goto('/desk/recovery')
    await lookFor(clerk, person)
    await clerk.getByLabel('我已看过证件原件').check()
    await clerk.getByRole('button', { name: '登记已核对' }).click()
    await expect(clerk.getByText('已登记，等另一名窗口人员确认')).toBeVisible()
    const second = await visit('freightClerk')
    await second.goto('/desk/recovery')
    await lookFor(second, person)
    await second.getByLabel('我已看过证件原件').check()
    await second.getByRole('button', { name: '确认并发一次性密码' }).click()
    await expect(second.locator('main code')).toHaveText(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    const code = /停止码 ([A-Z2-9-]{9})/.exec(await warningTo(clerk, person.phone))?.[1] ?? ''
    await clerk.goto('/en/stop-recovery')
    await clerk.getByLabel('Stop code').fill('ABCD-EFGH')
    await clerk.getByRole('button', { name: 'Stop the recovery' }).click()
    await expect(clerk.getByText('There is no such stop code.').first()).toBeVisible()
    await clerk.getByLabel('Stop code').fill(code)
    await clerk.getByRole('button', { name: 'Stop the recovery' }).click()
    await expect(clerk.getByText('Stopped; your account is unchanged')).toBeVisible()
  })
})

const citizenOf = async (browser: Browser, baseURL: string | undefined): Promise<Page> =>
  (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage()

test('Only who serves at a window finds the page', async ({ visit, complaints }) => {
  complaints.expect(/403/)
  for (const who of ['reviewer', 'securityAdmin', 'wang'] as const) {
    const page = await visit(who)
    expect((await page.goto('/desk/recovery'))?.status(), who).toBe(403)
    await page.goto('/desk')
    await expect(page.getByRole('link', { name: '账户找回' })).toHaveCount(0)
  }
})
