import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { cityNow } from '../../../scripts/lib/clock.mjs'
import { signIn } from '../people'

type Handed = { staffNo: string; password: string; secret: string }

/** An authenticator app shows a code for thirty seconds; close to its end a person waits for the next one. */
const STEP_MS = 30_000
const ENOUGH_MS = 12_000

async function codeOf(secret: string): Promise<string> {
  const left = STEP_MS - (cityNow().getTime() % STEP_MS)
  if (left < ENOUGH_MS) await sleep(left + 500)
  return generateSync({ secret, epoch: Math.floor(cityNow().getTime() / 1000) })
}

async function chooseOwnPassword(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/desk\/profile\/password/)
  await page.getByLabel('新密码').fill('春江潮水连海平 2026')
  await page.getByRole('button', { name: '设置密码' }).click()
  await expect(page).not.toHaveURL(/\/password/)
}

/** An administrator's first sign-in, with what setup handed out: both factors, then a password of their own. */
export async function firstSignIn(page: Page, { staffNo, password, secret }: Handed): Promise<void> {
  await signIn(page, staffNo, password)
  await page.getByLabel('验证码').fill(await codeOf(secret))
  await page.getByRole('button', { name: '继续' }).click()
  await chooseOwnPassword(page)
}

/** An officer's first day: in with the one-time password, a password of their own, then a second factor of their own. */
export async function firstDayInProduction(page: Page, hired: { staffNo: string; password: string }): Promise<void> {
  await signIn(page, hired.staffNo, hired.password)
  await chooseOwnPassword(page)
  await expect(page).toHaveURL(/\/desk\/profile\/second-factor/)
  await page.getByLabel('当前密码').fill('春江潮水连海平 2026')
  await page.getByRole('button', { name: '开始设置' }).click()
  const secret = String(await page.locator('main code').textContent()).replace(/\s/g, '')
  await page.getByLabel('验证码').fill(await codeOf(secret))
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page).toHaveURL(/saved=second-factor/)
  await page.goto('/desk')
  await expect(page.getByText('没有等您办理的事')).toBeVisible()
}
