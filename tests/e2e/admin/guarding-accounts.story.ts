import { generateSync } from 'otplib'
import { cityNow } from '../../../scripts/lib/clock.mjs'
import { expectAccessible } from '../accessible'
import { signIn } from '../people'
import { expect, test } from '../story'
import { firstDay, hire, OWN_PASSWORD } from './hiring'

/** What an authenticator shows whose clock goes with the city's. */
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(cityNow().getTime() / 1000) })

test('An officer sets up the second factor and is asked for it from then on; disabling the account ends the session at once', async ({
  page,
  visit,
}) => {
  test.setTimeout(180_000)
  const hired = await hire(
    { admin: await visit('systemAdmin'), guard: await visit('securityAdmin') },
    '罗勤',
    '如皋市民政局 窗口受理岗',
  )
  await firstDay(page, hired)

  const secret = await test.step('scans the picture, or types the key, and proves it', async () => {
    await page.goto('/desk/profile/second-factor')
    await expectAccessible(page)
    await page.getByLabel('当前密码').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '开始设置' }).click()
    await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
    await expectAccessible(page)
    const key = String(await page.locator('main code').textContent()).replaceAll(' ', '')
    await page.getByLabel('验证码').fill('000000')
    await page.getByRole('button', { name: '启用' }).click()
    await expect(page.getByText('验证码不正确或已用过').first()).toBeVisible()
    await page.getByLabel('验证码').fill(codeOf(key))
    await page.getByRole('button', { name: '启用' }).click()
    await expect(page.getByText('第二重验证已启用').first()).toBeVisible()
    return key
  })

  const elsewhere = await visit()
  await test.step('signs in elsewhere with password and number', async () => {
    await signIn(elsewhere, hired.staffNo, OWN_PASSWORD)
    await expect(elsewhere).toHaveURL(/\/sign-in\/code/)
    await expectAccessible(elsewhere)
    await elsewhere.getByLabel('验证码').fill('123456')
    await elsewhere.getByRole('button', { name: '继续' }).click()
    await expect(elsewhere.getByText('验证码不正确或已用过').first()).toBeVisible()
    // Each number opens once: the one that proved the set-up is used up, so the next one is waited for.
    await elsewhere.waitForTimeout(30_500 - (cityNow().getTime() % 30_000))
    await elsewhere.getByLabel('验证码').fill(codeOf(secret))
    await elsewhere.getByRole('button', { name: '继续' }).click()
    await expect(elsewhere).toHaveURL(/\/desk/)
  })

  await test.step('the security administrator disables the account, and both browsers are out at once', async () => {
    const guard = await visit('securityAdmin')
    await guard.goto(hired.page)
    await expectAccessible(guard)
    await guard.locator('summary', { hasText: '停用账号' }).click()
    const form = guard.locator('details', { has: guard.locator('summary', { hasText: '停用账号' }) })
    await form.getByRole('button', { name: '停用账号' }).click()
    await expect(guard.getByText('请填写原因').first()).toBeVisible()
    await form.getByLabel('原因').fill('离职')
    await form.getByRole('button', { name: '停用账号' }).click()
    await expect(guard.getByText(/账号已停用|已停用/).first()).toBeVisible()
    for (const browser of [page, elsewhere]) {
      await browser.goto('/desk')
      await expect(browser).toHaveURL(/\/sign-in/)
    }
    await page.getByLabel('手机号码、电子邮箱或工号').fill(hired.staffNo)
    await page.getByLabel('密码', { exact: true }).fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('这个账号已停用').first()).toBeVisible()
  })
})
