import type { Locator, Page } from '@playwright/test'
import { bodyLines } from '../../../src/modules/disclosure/domain/body-text'
import { PASTED_TEXTS } from '../../../src/testing/pasted-texts'
import { signIn } from '../people'
import { expect, test } from '../story'

const EDITOR = '010105'
const PIXELS =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM4IScnJ3eCQe6E3IkTcgAefAS72s0pYwAAAABJRU5ErkJggg=='

const editorOf = (page: Page) => page.locator('[contenteditable=true][aria-label=正文]')
const listOf = (page: Page) => page.getByRole('status').filter({ hasText: '请核对' })
const bodyOf = (page: Page) => page.locator('input[name=bodyHtml]').inputValue()

/** A real paste: what the clipboard holds, as the browser tells the page. */
const paste = (editor: Locator, html: string, type = 'text/html') =>
  editor.evaluate(
    (box, [format, text]) => {
      const data = new DataTransfer()
      data.setData(format, text)
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [type, html] as const,
  )

const emptied = async (page: Page) => {
  await editorOf(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

const sample = (name: string) => PASTED_TEXTS.find(({ imitates }) => imitates.includes(name))?.html ?? ''

test('What is pasted says the same, and the editor reads first what could not', async ({ visit }) => {
  test.setTimeout(240_000)
  const page = await visit()
  await signIn(page, EDITOR)
  await page.goto('/admin/publishing/new')
  const editor = editorOf(page)
  await expect(editor).toBeVisible()

  for (const { imitates, html, kept } of PASTED_TEXTS) {
    await emptied(page)
    await paste(editor, html)
    await expect(async () => {
      expect(bodyLines(await bodyOf(page), 'compared'), imitates).toEqual(bodyLines(kept, 'compared'))
    }).toPass({ timeout: 5_000 })
  }
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(listOf(page)).toHaveCount(0)

  await emptied(page)
  for (const name of ['automatic numbers of a law', 'tracked changes', 'a comment in the margin', 'signature and date'])
    await paste(editor, sample(name))
  await expect(listOf(page)).toContainText('批注没有收入（')
  await expect(listOf(page)).toContainText('“五百”')
  await expect(listOf(page)).toContainText('第五条')
  await page.getByLabel('标题', { exact: true }).fill('关于粘贴的办法')
  await page.getByLabel('栏目').selectOption({ label: '公告公示' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()

  await test.step('pictures that the clipboard holds are uploaded, files of the computer are named', async () => {
    await editorOf(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    const file = '<img src="file:///C:/a/clip_image001.png">'
    await paste(editorOf(page), `<p>如下图：</p><img src="${PIXELS}" alt="位置图">${file}<p>图后</p>`)
    await expect(editorOf(page).locator('img')).toHaveAttribute('src', /^\/api\/published\//)
    await expect(listOf(page)).toContainText('图片没有收入（1 张）')
    await expect(listOf(page)).toContainText('clip_image001.png')
  })

  await test.step('a link is completed or refused in words', async () => {
    await page.keyboard.press('ControlOrMeta+End')
    await page.getByRole('button', { name: '链接', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '链接' })
    await dialog.getByLabel('链接地址').fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('这个地址打不开网页')).toBeVisible()
    await dialog.getByLabel('链接地址').fill('www.rugao.gov.cn')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(editorOf(page).locator('a')).toHaveAttribute('href', 'https://www.rugao.gov.cn')
  })

  await test.step('the keyboard walks through a table, and out of it', async () => {
    await page.keyboard.press('ControlOrMeta+End')
    await page.getByRole('button', { name: '插入表格' }).click()
    await page.keyboard.type('镇街')
    await page.getByRole('button', { name: '首列为表头' }).click()
    await expect(editorOf(page).locator('th')).toHaveCount(5)
    await editorOf(page).locator('th').first().click()
    for (let cell = 0; cell < 9; cell++) await page.keyboard.press('Tab')
    await expect(editorOf(page).locator('tr')).toHaveCount(3)
    await expect(editorOf(page)).not.toBeFocused()
  })

  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/done=saved/)
  const text = page.locator('.document-text')
  for (const words of ['第五条　本办法', '（一）申请；', '补贴八百元。']) await expect(text).toContainText(words)
  for (const words of ['五百', '千万不要公开', '[王1]']) await expect(page.locator('main')).not.toContainText(words)
  await expect(text.getByText('2026年11月28日')).toHaveCSS('text-align', /end|right/)
  await expect(text.locator('th')).toHaveCount(5)
  await expect(text.locator('img')).toHaveAttribute('src', /^\/api\/published\//)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `nothing scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
  }
})
