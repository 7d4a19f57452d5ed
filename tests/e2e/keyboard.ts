import { expect, type Locator, type Page } from '@playwright/test'
import type { Paper } from './papers'

const FAR = 120

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => one === document.activeElement).catch(() => false)

/** Goes there by the Tab key alone, and makes sure that one sees where one is (WCAG 2.4.7, 2.4.11). */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached()
  for (let pressed = 0; pressed < FAR; pressed++) {
    if (await hasFocus(target)) return seen(target)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${FAR} times Tab did not lead to ${target}`)
}

async function seen(target: Locator): Promise<void> {
  const sight = await target.evaluate((one) => {
    const box = one.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return { inSight, outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 }
  })
  expect(sight, `the focus on ${target}`).toEqual({ inSight: true, outlined: true })
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}

export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Tab reaches a group of radio buttons once; the arrow keys choose in it. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const group = page.locator(`main [name="${name}"]`)
  const wanted = page.locator(`main [name="${name}"][value="${value}"]`)
  await tabTo(page, group.first())
  await page.keyboard.press('Space')
  const count = await group.count()
  for (let pressed = 0; pressed < count && !(await wanted.isChecked()); pressed++)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

/** Opens the browser's file dialogue by a key. */
export async function chooseFile(page: Page, input: Locator, paper: Paper): Promise<void> {
  await expect(async () => {
    await tabTo(page, input)
    const dialogue = page.waitForEvent('filechooser', { timeout: 5_000 })
    await page.keyboard.press('Enter')
    await (await dialogue).setFiles(paper)
  }).toPass()
}
