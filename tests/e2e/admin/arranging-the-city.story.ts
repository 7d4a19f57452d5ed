import { randomUUID } from 'node:crypto'
import { expectAccessible } from '../accessible'
import { expect, test } from '../story'
import { firstDay, hire } from './hiring'

test('The system administrator creates a department, a post and an officer, who then signs in and finds the post', async ({
  page,
  visit,
}) => {
  test.setTimeout(180_000)
  const admin = await visit('systemAdmin')
  const code = `Z${randomUUID().slice(0, 3)}`.toUpperCase()

  await test.step('the department, with what letters will say about it', async () => {
    await admin.goto('/admin')
    await expectAccessible(admin)
    await admin.goto('/admin/departments')
    await expectAccessible(admin)
    await admin.getByRole('link', { name: '新增机构' }).click()
    await expectAccessible(admin)
    await admin.getByLabel('代码', { exact: true }).fill('zz')
    await admin.getByLabel('名称', { exact: true }).fill('如皋市低空经济发展局')
    await admin.getByLabel('简称').fill('市低空局')
    await admin.getByLabel('上级').selectOption({ label: '如皋市人民政府' })
    await admin.getByRole('button', { name: '新增' }).click()
    await expect(admin.getByText('代码是 4 位数字或大写字母。').first()).toBeVisible()
    await expect(admin.getByLabel('名称', { exact: true })).toHaveValue('如皋市低空经济发展局')
    await admin.getByLabel('代码', { exact: true }).fill(code)
    await admin.getByRole('button', { name: '新增' }).click()
    await expect(admin.getByText('机构已新增')).toBeVisible()
  })

  await test.step('a post', async () => {
    await admin.locator('summary', { hasText: '新增岗位' }).click()
    await admin.getByLabel('岗位名称').fill('飞行活动受理岗')
    await admin.getByLabel('窗口人员').check()
    await admin.getByRole('button', { name: '新增', exact: true }).click()
    await expect(admin.getByText('岗位已新增')).toBeVisible()
    await expectAccessible(admin)
  })

  const hired = await hire(
    { admin, guard: await visit('securityAdmin') },
    '高飞',
    '如皋市低空经济发展局 飞行活动受理岗',
  )
  await expectAccessible(admin)

  await test.step('who sets a password of their own and has the post', async () => {
    await firstDay(page, hired)
    await page.goto('/desk')
    await expect(page.getByText('没有等您办理的事')).toBeVisible()
    await page.goto('/desk/profile')
    await expect(page.getByText('飞行活动受理岗').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('and the public finds the department at once', async () => {
    await page.goto('/departments')
    await expect(page.getByRole('link', { name: '如皋市低空经济发展局' }).first()).toBeVisible()
  })
})

test('A day that is made a holiday moves the dates of running cases, and comes back', async ({ visit }) => {
  const [admin, guard, citizen] = [await visit('systemAdmin'), await visit('securityAdmin'), await visit('ouyang')]
  const dates = async () => {
    await citizen.goto('/my')
    return citizen.locator('li').filter({ hasText: '临时占用、挖掘城市道路审批' }).textContent()
  }
  const before = await dates()
  const day =
    /最迟 (\d+)年(\d+)月(\d+)日/
      .exec(String(before))
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? ''

  await admin.goto(`/admin/calendar?year=${day.slice(0, 4)}`)
  await expectAccessible(admin)
  const propose = async () => {
    const form = admin.locator('#set-date').locator('xpath=ancestor::form')
    await form.getByLabel('依据').fill('市政府通告')
    await form.getByLabel('更改原因').fill('演示')
    await form.getByRole('button', { name: '查看影响' }).click()
    await expect(admin.getByRole('heading', { name: /件办件的日期会改变/ })).toBeVisible()
    await expectAccessible(admin)
  }
  /** Where the day is today or past, the other administrator has to. */
  const apply = async () => {
    const button = admin.getByRole('button', { name: '确认生效' })
    const by = (await button.count()) > 0 ? admin : guard
    await by.goto(new URL(admin.url()).pathname)
    await by.getByRole('button', { name: '确认生效' }).click()
    await expect(by.getByText(/件办件的日期随之改变/)).toBeVisible()
  }
  await admin.locator('summary', { hasText: '改一天' }).click()
  await admin.getByLabel('日期', { exact: true }).fill(day)
  await admin.getByLabel('放假', { exact: true }).first().check()
  await admin.getByLabel('名称', { exact: true }).fill('演示假日')
  await propose()
  expect(await dates(), 'a proposal moves nothing').toBe(before)
  await apply()
  expect(await dates(), 'the case is due a working day later').not.toBe(before)

  await admin.goto(`/admin/calendar?year=${day.slice(0, 4)}`)
  await admin.getByRole('row').filter({ hasText: day }).getByRole('link', { name: '修改' }).click()
  await propose()
  await apply()
  expect(await dates()).toBe(before)
})
