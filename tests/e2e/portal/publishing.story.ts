import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../story'

const CITY = () => process.env.CITY_URL ?? ''
const PASSWORD = 'demo-yizhan-2026'
const EDITOR = '010105'
const PUBLISHER = '010106'

async function signedIn(browser: Browser, staffNo: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: CITY() })).newPage()
  await page.goto('/sign-in?next=/admin/publishing')
  await page.locator('main [name=name]').fill(staffNo)
  await page.locator('main [name=password]').fill(PASSWORD)
  await page.locator('main [name=password]').press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === '/admin/publishing', { timeout: 30_000 })
  return page
}

const anyone = async (browser: Browser, script = true) =>
  (await browser.newContext({ baseURL: CITY(), javaScriptEnabled: script })).newPage()

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** An editor writes a notice, pastes its text from Word, and hands it in. Gives its address on the desk. */
async function handedIn(page: Page, title: string): Promise<string> {
  await page.goto('/admin/publishing/new')
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel('栏目').selectOption({ label: '公告公示' })
  await page.getByLabel('发文机关名称').fill('如皋市人民政府办公室')
  await page.getByLabel('内容概述').fill('故事里的一份公告。')
  await page.locator('#bodyHtml').fill('先写的一句。')
  const editor = page.locator('[contenteditable=true][aria-label=正文]')
  await expect(editor).toContainText('先写的一句。')
  await editor.click()
  await editor.evaluate((box) => {
    const data = new DataTransfer()
    const word = `<p class=MsoNormal style='text-indent:32pt'><span style='font-family:仿宋'>现公告如下：<o:p></o:p></span></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>带身份证</p><p>联系人：13800001234</p>`
    data.setData('text/html', word)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(editor.locator('li')).toHaveText('带身份证')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  const desk = page.url().replace(/\/edit.*$/, '')
  await page.goto(desk)
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.locator('.page-heading .status-tag')).toHaveText('待发布')
  return desk
}

async function publish(page: Page, desk: string) {
  await page.goto(desk)
  const panel = page.locator('details', { hasText: '立即发布' })
  await panel.getByLabel(/保密审查/).check()
  await panel.getByRole('button', { name: '立即发布' }).click()
  await expect(panel.getByText('发布前检查有需要核对的提醒').first()).toBeVisible()
  await expect(page.getByText('有手机号码 138****1234')).toBeVisible()
  await panel.getByLabel('核对提醒后仍要发布的理由').fill('办公室对外公开的值班手机')
  await panel.getByLabel(/保密审查/).check()
  await panel.getByRole('button', { name: '立即发布' }).click()
  await expect(page.locator('.page-heading .status-tag')).toHaveText('已发布')
}

test('an editor writes, another publishes, and everybody can read it', async ({ browser }) => {
  test.setTimeout(300_000)
  const title = `关于故事 ${randomUUID().slice(0, 8)} 的公告`
  const editor = await signedIn(browser, EDITOR)
  const desk = await handedIn(editor, title)
  await accessible(editor)
  await expect(editor.getByRole('button', { name: '立即发布' })).toHaveCount(0)

  const reader = await anyone(browser, false)
  for (const path of ['/', '/documents', '/columns/notices']) {
    await reader.goto(path)
    await expect(reader.getByRole('link', { name: title })).toHaveCount(0)
  }

  const publisher = await signedIn(browser, PUBLISHER)
  await publisher.goto('/desk')
  await expect(publisher.getByRole('heading', { level: 1 })).toHaveText('我的工作')
  await expect(publisher.getByRole('link', { name: title })).toBeVisible()
  await accessible(publisher)
  await publish(publisher, desk)
  await expect(publisher.getByText('检查提醒：手机号码；理由：办公室对外公开的值班手机')).toBeVisible()
  await accessible(publisher)
  const listed = reader.getByRole('link', { name: title })
  for (const path of ['/', '/documents', '/columns/notices', `/search?q=${encodeURIComponent(title)}`])
    await expect
      .poll(async () => {
        await reader.goto(path)
        return listed.count()
      }, path)
      .toBeGreaterThan(0)
  expect(await (await reader.request.get('/feeds/notices.atom')).text()).toContain(title)

  await reader.goto('/documents')
  await reader.getByRole('link', { name: title }).click()
  await expect(reader.locator('.document-text li')).toHaveText('带身份证')
  expect(await reader.locator('script[type="application/ld+json"]').textContent()).toContain(title)
  await expect(reader.locator('link[rel=canonical]')).toHaveCount(1)
  const document = reader.url()

  await publisher.goto(desk)
  const panel = publisher.locator('details', { hasText: '撤回文件' })
  await panel.locator('summary').click()
  await panel.getByLabel(/撤回原因/).fill('故事讲完了。')
  await panel.getByRole('button', { name: '撤回文件' }).click()
  await expect(publisher.locator('.page-heading .status-tag')).toHaveText('已撤回')
  await expect
    .poll(async () => {
      await reader.goto(document)
      return reader.getByText('撤回原因：故事讲完了。').count()
    })
    .toBe(1)
  await expect(reader.locator('.document-text')).toHaveCount(0)
})

test('reading pages are accessible and complete without script', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await anyone(browser)
  for (const path of ['/documents', '/columns/policies', '/en/documents']) {
    await page.goto(path)
    await accessible(page)
  }
  const reader = await anyone(browser, false)
  await reader.goto('/documents')
  await reader.getByRole('link', { name: '关于高龄老人尊老金发放工作的通知' }).click()
  await expect(reader.getByText('提高到 60 元').first()).toBeVisible()
  await reader.getByRole('link', { name: '第 2 版' }).click()
  await expect(reader.locator('.difference ins')).toContainText('60')
  await page.goto(reader.url())
  await accessible(page)
})
