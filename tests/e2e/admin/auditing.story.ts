import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../accessible'
import { expect, test } from '../story'

test('The auditor finds out who read whose data, by case and by person, and that question is on record too', async ({
  visit,
}) => {
  test.setTimeout(240_000)
  const [auditor, clerk] = [await visit('auditor'), await visit('residenceClerk')]
  const read = await test.step('a clerk reads a case and sees an identity number in full', async () => {
    await clerk.goto('/desk/cases')
    await clerk.getByRole('table').getByRole('link').first().click()
    await clerk.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}/)
    const caseNo = /\d{6}[0-9A-Z-]{15,}/.exec(String(await clerk.getByRole('main').textContent()))?.[0] ?? ''
    await clerk.getByRole('link', { name: '查看完整号码' }).first().click()
    await expectAccessible(clerk)
    await clerk.getByLabel('为什么需要查看').fill('核对居住证号码')
    await clerk.getByRole('button', { name: '查看' }).click()
    await expect(clerk.getByText(/999999\d{11}[\dX]/)).toBeVisible()
    return caseNo
  })

  await test.step('searched by person, act and day', async () => {
    await auditor.goto('/admin/audit')
    await expectAccessible(auditor)
    await auditor.getByLabel('操作人姓名').fill('石磊')
    await auditor.getByLabel('操作', { exact: true }).fill('identity')
    await auditor.getByRole('button', { name: '查找' }).click()
    await auditor.waitForURL(/\/admin\/audit\?by=[0-9a-f-]{36}&action=identity$/)
    await expect(auditor.getByLabel('操作人姓名')).toHaveValue('石磊')
    const row = auditor.getByRole('row').filter({ hasText: '核对居住证号码' }).first()
    await expect(row).toContainText('石磊')
    await expect(row).toContainText('查看完整证件号码')
    await expect(
      auditor
        .getByRole('row')
        .filter({ hasText: /原因：.*核对居住证号码/ })
        .first(),
    ).toBeVisible()
    const [file] = await Promise.all([
      auditor.waitForEvent('download'),
      auditor.getByRole('link', { name: '导出这些记录（CSV）' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('identity.revealed')
    await auditor.getByLabel('操作', { exact: true }).fill('完整证件号码')
    await auditor.getByRole('button', { name: '查找' }).click()
    await auditor.waitForURL(/action=%E5%AE%8C/)
    await expect(row).toContainText('查看完整证件号码')
    await auditor.getByLabel('操作', { exact: true }).fill('吃饭')
    await auditor.getByRole('button', { name: '查找' }).click()
    await expect(auditor.getByText('没有这样的操作').first()).toBeVisible()
    await auditor.getByLabel('操作', { exact: true }).fill('identity')
    await auditor.getByLabel('到', { exact: true }).fill('2020-01-01')
    await auditor.getByRole('button', { name: '查找' }).click()
    await expect(auditor.getByText('没有符合条件的记录')).toBeVisible()
    await auditor.getByLabel('操作人姓名').fill('查无此人')
    await auditor.getByRole('button', { name: '查找' }).click()
    await expect(auditor.getByText('没有这个姓名的人').first()).toBeVisible()
  })

  await test.step('whose data: nothing typed stands in the address', async () => {
    await auditor.goto('/admin/audit/readings')
    await auditor.getByLabel('谁的资料').fill('查无此人')
    await auditor.getByRole('button', { name: '查询', exact: true }).click()
    await expect(auditor.getByText('没有这个人或这件办件').first()).toBeVisible()
    await auditor.getByLabel('谁的资料').fill(read)
    await auditor.getByRole('button', { name: '查询', exact: true }).click()
    await auditor.waitForURL(/readings\?case=[0-9a-f-]{36}$/)
    const looks = auditor.getByRole('table', { name: '查看记录' })
    await expect(looks.getByRole('row').filter({ hasText: '核对居住证号码' }).first()).toContainText('石磊')
    await expect(looks.getByRole('row').filter({ hasText: '查看办件' }).first()).toContainText('石磊')
    await expectAccessible(auditor)
  })

  await test.step('and the questions are in the log', async () => {
    await auditor.goto('/admin/audit?action=audit.')
    await expect(auditor.getByRole('row').filter({ hasText: '查谁看过谁的资料' }).first()).toContainText('尹力')
    await expect(auditor.getByRole('row').filter({ hasText: '查审计日志' }).first()).toContainText('尹力')
  })
})

test('One button checks every seal of the city, with and without script, and says in words that all hold', async ({
  visit,
}) => {
  const auditor = await visit('auditor')
  await auditor.goto('/admin/audit/checks')
  await expectAccessible(auditor)
  await auditor.getByRole('button', { name: '全部校验' }).click()
  // The city checks by itself, too: this one is the auditor's own.
  await expect(auditor.getByText(/尹力 发起，.*完成/)).toBeVisible({ timeout: 40_000 })
  await expect(auditor.getByText('全部完好，没有改动、缺失或插入')).toBeVisible()
  await expect(auditor.getByText(/共核对 \d+ 件办件的 \d+ 条事件/)).toBeVisible()
  await expectAccessible(auditor)

  const plain = await visit('auditor', { javaScriptEnabled: false })
  await plain.goto('/admin/audit/checks')
  await plain.getByRole('button', { name: '全部校验' }).click()
  await expect
    .poll(async () => {
      await plain.goto('/admin/audit/checks')
      return plain.getByRole('main').textContent()
    })
    .toMatch(/全部完好.*以前的校验/s)
})

test('Nobody but the auditor gets there, and the auditor gets nowhere else', async ({ visit }) => {
  for (const who of ['systemAdmin', 'securityAdmin', 'clerk', 'zhang'] as const) {
    const other = await visit(who)
    for (const path of ['/admin/audit', '/admin/audit/readings', '/admin/audit/checks'])
      expect((await other.request.get(path)).status(), `${who} ${path}`).toBe(403)
  }
  const auditor = await visit('auditor')
  for (const path of ['/admin/home', '/admin/columns', '/admin/stand-ins'])
    expect((await auditor.request.get(path)).status(), path).toBe(403)
})
