import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { expect, test } from '../story'

const GUIDE = '/services/food-business-permit'

let second: ChildProcess
let other = ''

test.beforeAll(async () => {
  test.skip(!process.env.CITY_DATA_DIR, 'A city that somebody else runs has no second instance of ours.')
  const port = await freePort()
  other = `http://localhost:${port}`
  // The same data folder: the same PostgreSQL, the same keys. The first instance's worker works for both.
  const settings = { PORT: String(port), DATA_DIR: process.env.CITY_DATA_DIR, WORKER: 'off', PUBLIC_URL: other }
  const env = { ...process.env, DATABASE_URL: '', APP_DATABASE_URL: '', ...settings }
  second = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: 'ignore' })
  await expect
    .poll(async () => (await fetch(`${other}/api/health`).catch(() => null))?.status, { timeout: 100_000 })
    .toBe(200)
})
test.afterAll(async () => {
  if (!second || second.exitCode !== null) return
  second.kill('SIGTERM')
  await new Promise((gone) => second.once('exit', gone))
})

test('What is changed on one instance is on the other, too', async ({ visit }) => {
  const admin = await visit('systemAdmin')
  const onOther = async () => (await (await fetch(other + GUIDE)).text()).includes('暂停')
  expect(await onOther()).toBe(false)
  for (const [button, suspended] of [
    ['暂停', true],
    ['恢复', false],
  ] as const) {
    await admin.goto('/admin/services/food-business-permit')
    await admin.getByLabel(/理由|原因/).fill('系统升级')
    await admin.getByRole('button', { name: new RegExp(button) }).click()
    await admin.waitForURL(/\/admin\/services\/food-business-permit$/)
    await admin.waitForLoadState()
    await expect.poll(onOther, `${button}, seen on the other instance`).toBe(suspended)
  }
})

test('Who signs out on one instance is signed out on the other', async ({ visit }) => {
  const page = await visit()
  await page.goto('/sign-in')
  await page.getByLabel('手机号码、电子邮箱或工号').fill('13900000006')
  await page.getByLabel('密码', { exact: true }).fill('demo-yizhan-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/my/)
  const kept = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const statusOnOther = async () =>
    (await fetch(`${other}/my`, { headers: { cookie: kept }, redirect: 'manual' })).status
  expect(await statusOnOther()).toBe(200)
  await page.getByRole('button', { name: '退出登录' }).first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/my'))
  expect(await statusOnOther()).toBe(307)
})
