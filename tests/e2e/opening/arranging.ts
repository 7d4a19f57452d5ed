import { expect, type Page } from '@playwright/test'
import { newcomer } from '../citizen/newcomer'
import { cityToday } from '../city-day'
import type { Gateway } from './message-gateway'

/** The system administrator pastes the notice of the city's year; most of its days have begun, so another applies it. */
export async function loadCalendar(admin: Page, guard: Page): Promise<void> {
  const year = cityToday().slice(0, 4)
  await admin.goto(`/admin/calendar?year=${year}`)
  await admin.locator('summary', { hasText: '录入全年放假通知' }).click()
  await admin.getByLabel('通知名称和文号').fill(`国务院办公厅关于${year}年部分节假日安排的通知`)
  await admin.getByLabel('放假', { exact: true }).last().fill('元旦 1月1日\n国庆节 10月1日至7日')
  await admin
    .locator('#load-holidays')
    .locator('xpath=ancestor::form')
    .getByRole('button', { name: '查看影响' })
    .click()
  await expect(admin.getByRole('heading', { name: '工作日历更改：生效前请核对' })).toBeVisible()
  await guard.goto('/admin/calendar')
  await guard.getByRole('link', { name: `${year} 年放假通知` }).click()
  await guard.getByRole('button', { name: '确认生效' }).click()
  await expect(guard.getByText(/已生效/)).toBeVisible()
}

/** Posts of an office, by the name of the department as it stands in the list. */
export async function makePosts(admin: Page, office: string, posts: Readonly<Record<string, string>>): Promise<void> {
  await admin.goto('/admin/departments')
  await admin.getByRole('link', { name: office }).first().click()
  for (const [title, role] of Object.entries(posts)) {
    await admin.locator('summary', { hasText: '新增岗位' }).click()
    await admin.getByLabel('岗位名称').fill(title)
    await admin.getByLabel(role, { exact: true }).check()
    await admin.getByRole('button', { name: '新增', exact: true }).click()
    await expect(admin.getByRole('rowheader', { name: title })).toBeVisible()
    await expect(admin.getByText('已恢复您上次没有提交的内容'), 'what was sent is not kept').toHaveCount(0)
  }
}

/** Registers with a code that the gateway got, and states a passport, as whoever files has to state a document. */
export async function becomeCitizen(page: Page, gateway: Gateway): Promise<void> {
  const { name, phone, password } = newcomer()
  await page.goto('/register')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('手机号码或电子邮箱').fill(phone)
  await page.getByLabel('设置密码').fill(password)
  await page.getByRole('button', { name: '注册' }).click()
  await expect(page).toHaveURL(/\/register\/code/)
  await page.getByLabel('验证码').fill(await gateway.codeFor(phone))
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page).toHaveURL(/\/my/)
  await page.goto('/my/profile/real-name')
  // A resident's number that is nobody's exists in demonstrations only.
  await page.getByLabel('护照').check()
  await page.getByLabel('证件号码').fill('E00000000')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('证件号码已登记')).toBeVisible()
}
