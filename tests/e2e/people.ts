import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { RESULTS } from './results'

/** One password for all demo people (prisma/seed/people.ts); demo accounts exist in a demonstration only. */
export const DEMO_PASSWORD = 'demo-yizhan-2026'

/** What the people of the stories sign in with. Citizens by name, officers by what they do at market regulation. */
export const PEOPLE = {
  wang: '13900000001',
  ouyang: '13900000002',
  zhang: '13900000003',
  ayguli: '13900000004',
  li: '13900000005',
  chen: '13900000006',
  clerk: '012301',
  reviewer: '012302',
  approver: '012303',
  hygieneReviewer: '011902',
  hygieneHead: '011904',
  editor: '010105',
  residenceClerk: '010601',
  kindergartenClerk: '010301',
  freightClerk: '011401',
  freightReviewer: '011402',
  freightApprover: '011403',
  systemAdmin: 'XT01',
  securityAdmin: 'AQ01',
  auditor: 'SJ01',
} as const
export type Person = keyof typeof PEOPLE

const KEPT = join(RESULTS, 'signed-in')

/** Sign-ins of an earlier run belong to a city that is gone. */
export const forgetEverybody = (): void => rmSync(KEPT, { recursive: true, force: true })

/** Types the name and the password into the city's own sign-in page. */
export async function signIn(page: Page, name: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号码、电子邮箱或工号').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** A browser of this person's own, signed in. They sign in once a run; later stories go on with that session. */
export async function browserOf(
  browser: Browser,
  who: Person,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const kept = join(KEPT, `${who}.json`)
  if (existsSync(kept)) {
    const context = await browser.newContext({ ...options, storageState: kept })
    const answer = await context.request.get('/sign-in', { maxRedirects: 0 })
    if (answer.status() >= 300) return context
    await context.close()
  }
  const signing = await browser.newContext({ ...options, javaScriptEnabled: true })
  await signIn(await signing.newPage(), PEOPLE[who])
  mkdirSync(KEPT, { recursive: true })
  const storageState = await signing.storageState({ path: kept })
  await signing.close()
  return browser.newContext({ ...options, storageState })
}

export type Newcomer = { name: string; phone: string; password: string }

/** Opens an account in the city's own registration page, and leaves the browser signed in. */
export async function register(page: Page, { name, phone, password }: Newcomer): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('手机号码或电子邮箱').fill(phone)
  await page.getByLabel('设置密码').fill(password)
  await page.getByRole('button', { name: '注册' }).click()
  await expect(page).toHaveURL(/\/register\/code/)
  await page.getByLabel('验证码').fill(await codeSentTo(page, phone))
  await page.getByRole('button', { name: '继续' }).click()
  await expect(page).toHaveURL(/\/my/)
}

/** The code a demonstration shows instead of sending it, read in a page of its own. */
export async function codeSentTo(page: Page, contact: string): Promise<string> {
  const reader = await page.context().newPage()
  let code = ''
  await expect(async () => {
    await reader.goto('/demo/messages')
    const row = reader.locator('dl > div').filter({ hasText: contact }).first()
    code = /\d{6}/.exec(String(await row.locator('dd').textContent({ timeout: 500 })))?.[0] ?? ''
    expect(code).toMatch(/^\d{6}$/)
  }).toPass()
  await reader.close()
  return code
}
