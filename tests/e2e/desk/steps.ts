import { expect, type Page } from '@playwright/test'
import { expectNoSidewaysScroll } from '../accessible'
import { listening } from '../filing'

/** The same case as officers see it. */
export const atTheDesk = (citizensUrl: string): string => citizensUrl.replace('/my/', '/desk/')

/** What is chosen or typed; an option may be named by its label. */
type Fields = Readonly<Record<string, string | { label: string }>>

/** Opens one of the steps that may be taken, fills it in and takes it. */
export async function step(page: Page, title: string, fields: Fields, button = title): Promise<void> {
  const box = page
    .locator('main details')
    .filter({ has: page.locator('summary', { hasText: new RegExp(`^${title}`) }) })
  await listening(page, 'main details form')
  if ((await box.getAttribute('open')) === null) await box.locator('summary').click()
  for (const [name, value] of Object.entries(fields)) {
    const control = box.locator(`[name="${name}"]`).first()
    const [tag, type] = await control.evaluate((one) => [one.tagName, one.getAttribute('type')])
    if (type === 'radio') await box.locator(`[name="${name}"][value="${value}"]`).check()
    else if (tag === 'SELECT' || typeof value !== 'string') await control.selectOption(value)
    else await control.fill(value)
  }
  await box.getByRole('button', { name: button, exact: true }).click()
}

/** A step that sends a letter: the letter is read first, then sent. */
export async function decide(page: Page, title: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await step(page, title, fields, '预览文书')
  await confirmLetter(page)
}

/** Sends the letter that is shown, once it was seen to fit a phone. */
export async function confirmLetter(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '将要发出的文书' })).toBeFocused()
  const desk = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 900 })
  await expectNoSidewaysScroll(page)
  if (desk) await page.setViewportSize(desk)
  await page.getByRole('button', { name: '确认发出' }).click()
}

export async function accept(page: Page, url: string): Promise<void> {
  await page.goto(atTheDesk(url))
  await step(page, '受理', {})
  await expect(page.getByText('已受理，开始计算期限')).toBeVisible()
}

export async function review(
  page: Page,
  url: string,
  task: string,
  opinion = '材料齐全，符合法定形式。',
): Promise<void> {
  await page.goto(atTheDesk(url))
  await step(page, `审核：${task}`, { outcome: 'agree', opinion }, '提交审核意见')
  await expect(page.getByText('审核意见已提交')).toBeVisible()
}

/** Letters are written a moment after the step that calls for them. */
export async function reloadUntil(page: Page, sight: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => (await sight()) || (await page.reload().then(sight)), {
      timeout: 40_000,
      intervals: [500, 1_000, 2_000],
    })
    .toBe(true)
}
