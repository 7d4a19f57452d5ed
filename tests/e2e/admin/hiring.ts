import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { signIn } from '../people'

export type Hired = { name: string; staffNo: string; password: string; page: string }

/**
 * The system administrator takes somebody in and gives them a post; the security administrator confirms both and hands
 * over the one-time password.
 */
export async function hire({ admin, guard }: { admin: Page; guard: Page }, name: string, post: string): Promise<Hired> {
  const staffNo = `E2E-${randomInt(10_000, 100_000)}`
  await admin.goto('/admin/people/new')
  await admin.getByLabel('姓名').fill(name)
  await admin.getByLabel('工号').fill(staffNo)
  await admin.getByLabel('原因').fill('新录用')
  await admin.getByRole('button', { name: '新增' }).click()
  await admin.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/)
  await expect(admin.getByText('等安全管理员确认后生效').first()).toBeVisible()
  const assign = admin.locator('details', { has: admin.locator('summary', { hasText: '安排岗位' }) })
  await assign.locator('summary').click()
  await assign.getByLabel('岗位', { exact: true }).selectOption({ label: post })
  await assign.getByLabel('原因').fill('新录用')
  await assign.getByRole('button', { name: '安排', exact: true }).click()
  await expect(
    admin
      .getByRole('list')
      .getByText(String(post.split(' ')[1]))
      .first(),
  ).toBeVisible()
  const password = await confirmAccount(guard, name)
  await confirmPowerOf(guard, name)
  const page = new URL(admin.url()).pathname
  await admin.goto(page)
  await expect(admin.getByRole('table', { name: '任职' })).toContainText(String(post.split(' ')[1]))
  return { name, staffNo, password, page }
}

const cardsOf = (guard: Page, name: string) =>
  guard.locator('section', { has: guard.getByRole('heading', { level: 2, name: new RegExp(name) }) })

/** Confirms the new account of this person; the one-time password stands in the answer. */
async function confirmAccount(guard: Page, name: string): Promise<string> {
  await guard.goto('/admin/powers')
  const card = cardsOf(guard, name).filter({ hasText: '新的工作账号' })
  await card.getByRole('link', { name: '核对并确认' }).click()
  await guard.getByRole('button', { name: '确认' }).click()
  await expect(guard.getByText('账号已确认')).toBeVisible()
  return String(await guard.locator('main code').textContent())
}

/** Confirms the first power that waits for this person, a post or a stand-in. */
export async function confirmPowerOf(guard: Page, name: string): Promise<void> {
  await guard.goto('/admin/powers')
  await cardsOf(guard, name).first().getByRole('button', { name: '确认' }).click()
  await expect(guard.getByText('已确认，即刻生效')).toBeVisible()
}

export const OWN_PASSWORD = '稻花香里说丰年 2026'

/** The first day: in with the one-time password, out with one's own. */
export async function firstDay(page: Page, { staffNo, password }: Hired): Promise<void> {
  await signIn(page, staffNo, password)
  await expect(page).toHaveURL(/\/desk\/profile\/password/)
  await page.getByLabel('新密码').fill(OWN_PASSWORD)
  await page.getByRole('button', { name: '设置密码' }).click()
  await expect(page).not.toHaveURL(/\/password/)
}
