import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { answer, begin, discardDrafts, listening } from '../filing'
import { DEMO_PASSWORD, PEOPLE, register, signIn } from '../people'
import { expect, test } from '../story'

const EDITOR = '010105'
const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGM4IScnJ3eCQe6E3IkTcgAefAS72s0pYwAAAABJRU5ErkJggg=='
const BACK = '已恢复您上次没有提交的内容'

/** Signs in on the page one was led to, and is led back. */
async function signInHere(page: Page, name: string): Promise<void> {
  await page.getByLabel('手机号码、电子邮箱或工号').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** Ends every other session of this person, as the fifteen minutes would. */
async function endOtherSessions(page: Page): Promise<void> {
  await page.goto('/desk/profile')
  await page.getByRole('button', { name: /^退出其他/ }).click()
  await page.waitForURL(/saved=sessions/)
}

test('An editor’s text outlives the session: the page says why, and gives it back to its writer alone', async ({
  visit,
  complaints,
}) => {
  test.setTimeout(240_000)
  complaints.expect(/403/)
  const [page, elsewhere] = [await visit(), await visit()]
  for (const one of [page, elsewhere]) await signIn(one, EDITOR)

  await page.goto('/admin/publishing/new')
  const editor = page.locator('[contenteditable=true][aria-label=正文]')
  await expect(editor).toBeVisible()
  await page.getByLabel('标题', { exact: true }).fill('关于防汛值守的通知')
  await editor.click()
  await page.keyboard.type('各镇街：请即日起全天值守。')
  await page.goto('/admin/publishing')
  await page.goBack()
  await expect(page.getByText(BACK)).toBeVisible()
  await expect(editor).toHaveText('各镇街：请即日起全天值守。')

  await endOtherSessions(elsewhere)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/sign-in\?.*why=ended/)
  await expect(page.getByText('您的登录已在别处结束')).toBeVisible()

  await signInHere(page, PEOPLE.clerk)
  await page.goto('/admin/publishing/new')
  await expect(page.getByText('防汛')).toHaveCount(0)
  await page.goto('/desk')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(/signed-out/)

  await page.goto('/sign-in?next=/admin/publishing/new')
  await signInHere(page, EDITOR)
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('关于防汛值守的通知')
  await expect(editor).toHaveText('各镇街：请即日起全天值守。')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(/signed-out/)
  const left = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('yizhan.words.')))
  expect(left, 'wiped at sign-out').toEqual([])
})

test('A draft saves itself; an upload loses nothing; two who write at once see what differs and keep both', async ({
  visit,
  complaints,
}) => {
  test.setTimeout(240_000)
  complaints.expect(/409/)
  const [page, colleague] = [await visit(), await visit()]
  for (const one of [page, colleague]) await signIn(one, EDITOR)
  const editorOf = (one: Page) => one.locator('[contenteditable=true][aria-label=正文]')
  const writeMore = async (one: Page, words: string) => {
    await editorOf(one).click()
    await one.keyboard.press('ControlOrMeta+End')
    await one.keyboard.press('Enter')
    await one.keyboard.type(words)
  }
  await page.goto('/admin/publishing/new')
  await expect(editorOf(page)).toBeVisible()
  await page.getByLabel('标题', { exact: true }).fill('关于修桥的通告')
  await editorOf(page).click()
  await page.keyboard.type('全桥封闭三日。')
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/edit\?saved=1/)
  const edit = page.url().replace(/\?.*/, '')

  await expect(editorOf(page)).toBeVisible()
  await writeMore(page, '行人请绕行。')
  await expect(page.getByText(/已自动保存，\d/)).toBeVisible({ timeout: 20_000 })
  await writeMore(page, '公交改线。')
  await page.locator('input[type=file][name=file]').setInputFiles({
    name: '绕行图.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PIXELS, 'base64'),
  })
  await page.getByRole('button', { name: '上传' }).click()
  await expect(page.getByRole('link', { name: '绕行图.png' })).toBeVisible()
  await expect(editorOf(page)).toContainText('公交改线。')

  await colleague.goto(edit)
  await expect(editorOf(colleague)).toContainText('行人请绕行。')
  // What was typed before the upload may be saved by itself first: what counts is the save that holds these words.
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && Boolean(answer.request().postData()?.includes('甲写的一段。')),
    { timeout: 30_000 },
  )
  await writeMore(page, '甲写的一段。')
  expect((await saved).status()).toBe(200)
  await writeMore(colleague, '乙写的一段。')
  await expect(colleague.getByText('自动保存已暂停')).toBeVisible({ timeout: 20_000 })
  await colleague.getByRole('button', { name: '保存', exact: true }).click()
  const choice = colleague.locator('#conflict')
  await expect(choice).toContainText('甲')
  await expect(editorOf(colleague), 'nothing typed is gone').toContainText('乙写的一段。')
  await choice.getByRole('button', { name: '两份都留' }).click()
  await colleague.waitForURL(/kept=both/)
  for (const words of ['甲写的一段。', '乙写的一段。', '行人请绕行。'])
    await expect(editorOf(colleague)).toContainText(words)

  await colleague.getByRole('link', { name: '保存记录' }).click()
  await colleague
    .getByRole('row', { name: /开始时的内容/ })
    .getByRole('link')
    .click()
  await expect(colleague.locator('.difference').getByText('甲写的一段。').first()).toBeVisible()
  await colleague.getByRole('button', { name: '恢复这次的内容' }).click()
  await colleague.waitForURL(/restored=1/)
  await expect(editorOf(colleague)).toHaveText('全桥封闭三日。')
})

test('The end of a session is announced two minutes before; one press stays, in every tab', async ({ visit }) => {
  const page = await visit('clerk')
  await page.clock.install()
  await page.goto('/desk/profile')
  await listening(page, 'header form')
  // The server notes at most once a minute that somebody was there: up to a minute of the fifteen may be gone already.
  await page.clock.fastForward('11:30')
  const dialog = page.getByRole('alertdialog', { name: '您即将被自动退出' })
  await expect(dialog).toHaveCount(0)
  // The watch counts from its own start, which may lie after the first jump: what it says is looked at, not when.
  await expect(async () => {
    await page.clock.fastForward('00:10')
    await expect(dialog).toBeVisible({ timeout: 200 })
  }).toPass({ intervals: [0] })
  await expect(dialog).toContainText(/2:00|1:[3-5]\d/)
  await expect(dialog.getByRole('button', { name: '继续使用' })).toBeFocused()
  const kept = page.waitForResponse('/api/session')
  await page.keyboard.press('Enter')
  expect((await kept).status()).toBe(200)
  await expect(dialog).toBeHidden()
})

test('An administrator whose form was outdated keeps what was typed and presses once more; without script it comes back', async ({
  visit,
  complaints,
}) => {
  test.setTimeout(120_000)
  complaints.expect(/403/)
  const ADMIN = '/admin/departments/0125/edit'
  const [page, elsewhere, plain] = [await visit(), await visit(), await visit(undefined, { javaScriptEnabled: false })]
  for (const one of [page, elsewhere, plain]) await signIn(one, PEOPLE.systemAdmin)
  const hours = (one: Page) => one.getByLabel(/^办公时间/)
  const save = (one: Page) => one.getByRole('button', { name: '保存' }).click()

  await page.goto(ADMIN)
  await listening(page)
  await elsewhere.goto(ADMIN)
  await hours(elsewhere).fill('周一至周五 9:00–17:00')
  await save(elsewhere)
  await elsewhere.waitForURL(/saved=/)
  await hours(page).fill('周一至周五 8:30–17:30')
  await save(page)
  await expect(page.getByRole('alert').getByText('您填写的内容还在')).toBeVisible()
  await expect(hours(page)).toHaveValue('周一至周五 8:30–17:30')
  await save(page)
  await page.waitForURL(/saved=/)

  await plain.goto(ADMIN)
  await hours(plain).fill('周一至周六 9:00–16:00')
  await endOtherSessions(elsewhere)
  await save(plain)
  await plain.waitForURL(/\/sign-in\?.*why=ended/)
  await signInHere(plain, PEOPLE.systemAdmin)
  await expect(hours(plain)).toHaveValue('周一至周六 9:00–16:00')
})

test('A form shown to one person and sent while another is signed in saves nothing, and says so', async ({ visit }) => {
  const page = await visit()
  await signIn(page, PEOPLE.li)
  await page.goto('/my/profile/contact/email')
  await listening(page)
  await page.context().clearCookies()
  const other = await page.context().newPage()
  await signIn(other, PEOPLE.ayguli)
  await page.locator('main input:not([type=hidden]):not([type=password])').first().fill('li@example.com')
  await page.locator('main input[type=password]').fill(DEMO_PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(/\/not-your-form$/)
  await expect(page.getByRole('heading', { name: '这张表没有提交' })).toBeVisible()
  await expect(page.getByText('li@example.com')).toHaveCount(0)
  await other.goto('/my/profile')
  await expect(other.getByText('example.com')).toHaveCount(0)
})

test('A citizen who leaves a page of the form at once finds the last words on another device', async ({ visit }) => {
  const page = await visit()
  await page.goto('/register')
  const phone = `139${randomInt(10_000_000, 100_000_000)}`
  await register(page, { name: '许可心', phone, password: 'lantern-otter-42-hill' })
  await begin(page, 'road-freight-permit')
  await listening(page)
  const here = page.url()
  await answer(page, { businessName: '如皋市可心货运部' })
  await page.goto('/my')

  const device = await visit()
  await signIn(device, phone, 'lantern-otter-42-hill')
  await device.goto(here)
  await expect(device.locator('[name=businessName]')).toHaveValue('如皋市可心货运部')
  await discardDrafts(device)
})

test('Without script, what was sent after the end of a session waits sealed and comes back to its writer alone', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/403/)
  const [page, elsewhere] = [await visit(undefined, { javaScriptEnabled: false }), await visit()]
  for (const one of [page, elsewhere]) await signIn(one, EDITOR)
  await page.goto('/admin/publishing/new')
  await page.getByLabel('标题', { exact: true }).fill('关于停水检修的公告')
  await page.locator('textarea[name=bodyHtml]').fill('明日八时至十时停水。')
  await endOtherSessions(elsewhere)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/sign-in\?.*why=ended/)
  const next = new URL(page.url()).searchParams.get('next') ?? ''
  await signInHere(page, EDITOR)
  await expect(page.getByText('您上次提交的内容没有保存')).toBeVisible()
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('关于停水检修的公告')
  await expect(page.locator('textarea[name=bodyHtml]')).toHaveValue('明日八时至十时停水。')

  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/edit\?saved=1/)
  await page.locator('textarea[name=bodyHtml]').fill('改为后日八时至十时停水。')
  await elsewhere.goto(page.url().replace(/\/edit\?.*/, ''))
  await elsewhere.locator('summary', { hasText: '删除草稿' }).click()
  await elsewhere.getByRole('button', { name: '删除草稿' }).click()
  await elsewhere.waitForURL(/\/admin\/publishing$/)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/admin\/publishing\?unsent=/)
  await expect(page.getByText('改为后日八时至十时停水。'), 'the draft is gone, the words are not').toBeVisible()

  const publisher = await visit()
  await signIn(publisher, '010106')
  await publisher.goto(next)
  await expect(publisher.getByText('停水')).toHaveCount(0)
})
