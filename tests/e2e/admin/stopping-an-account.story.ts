import { expectAccessible, expectNoSidewaysScroll } from '../accessible'
import { newcomer } from '../citizen/newcomer'
import { register, signIn } from '../people'
import { expect, test } from '../story'

test('An account that was taken over is stopped: its person is out at once, is told why, and comes back when it is opened', async ({
  page,
  visit,
}) => {
  test.setTimeout(180_000)
  const person = newcomer()
  await page.goto('/register')
  await register(page, person)
  const guard = await visit('securityAdmin')

  await test.step('the security administrator finds it by the whole number alone', async () => {
    await guard.goto('/admin')
    await guard.getByRole('link', { name: '市民账户' }).first().click()
    await expectAccessible(guard)
    for (const part of [person.phone.slice(0, 8), person.name]) {
      await guard.getByLabel('登录名或证件号码').fill(part)
      await guard.getByRole('button', { name: '查找账户' }).click()
      await expect(guard.getByText('没有找到这个市民账户').first()).toBeVisible()
      await guard.goto('/admin/accounts')
    }
    await guard.getByLabel('登录名或证件号码').fill(person.phone)
    await guard.getByRole('button', { name: '查找账户' }).click()
    await expect(guard).toHaveURL(/\/admin\/accounts\/[0-9a-f-]{36}$/)
    await expect(guard.getByRole('heading', { level: 1 })).toContainText(person.name)
    await expect(guard.getByText('1 台设备')).toBeVisible()
    await expect(guard.getByText(person.phone)).toHaveCount(0)
    await expectAccessible(guard)
    await guard.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(guard)
  })

  const act = (name: string) => guard.locator('details', { has: guard.locator('summary', { hasText: name }) })
  await test.step('and stops it', async () => {
    await act('停用账号').locator('summary').click()
    await act('停用账号').getByLabel('原因').fill('账户疑似被他人使用')
    await act('停用账号').getByRole('button', { name: '停用账号' }).click()
    await expect(guard.getByText('账号已停用').first()).toBeVisible()
    await expect(guard.getByText('0 台设备')).toBeVisible()
    await expectAccessible(guard)
  })

  await test.step('whoever was in is out, and is told the reason', async () => {
    await page.goto('/my')
    await expect(page).toHaveURL(/\/sign-in/)
    await page.getByLabel('手机号码、电子邮箱或工号').fill(person.phone)
    await page.getByLabel('密码', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('这个账号已停用。原因：账户疑似被他人使用。').first()).toBeVisible()
  })

  await test.step('opened again, it is as it was', async () => {
    await act('启用账号').locator('summary').click()
    await act('启用账号').getByLabel('原因').fill('本人已到窗口核实')
    await act('启用账号').getByRole('button', { name: '启用账号' }).click()
    await expect(guard.getByText('账号已启用').first()).toBeVisible()
    await signIn(page, person.phone, person.password)
    await expect(page).toHaveURL(/\/my$/)
  })

  await test.step('every look is in the audit log, and nothing that was typed', async () => {
    const auditor = await visit('auditor')
    await auditor.goto(`/admin/audit?subject=${new URL(guard.url()).pathname.split('/').at(-1)}`)
    for (const words of ['查看', '停用账号', '启用账号'])
      await expect(auditor.getByRole('table').getByText(words).first()).toBeVisible()
    await expect(auditor.getByText(person.phone)).toHaveCount(0)
  })
})
