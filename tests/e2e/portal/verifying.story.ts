import { expectAccessible } from '../accessible'
import { expect, test } from '../story'

test('Receipt, decision and certificate are verified by their codes; a made-up code is told to be unknown', async ({
  page,
  visit,
}) => {
  const zhang = await visit('zhang')
  await zhang.goto('/my')
  await zhang.getByRole('link', { name: '食品经营许可（新办）' }).click()
  const documents = zhang.getByRole('region', { name: '文书和证照' })
  const holders = [
    ['食品经营许可证', '如皋市𠮷祥烧饼店'],
    [/决定书/, '张*'],
    [/收件凭证/, '张*'],
  ] as const
  for (const [title, holder] of holders) {
    const link = documents.getByRole('link', {
      name: title instanceof RegExp ? new RegExp(`^核验.*${title.source}`) : `核验 ${title}`,
    })
    await page.goto(String(await link.getAttribute('href')))
    await expect(page.getByText('真实，有效')).toBeVisible()
    await expect(page.getByText(holder, { exact: true })).toBeVisible()
    await expect(page.getByText('张𠮷')).toHaveCount(0)
  }
  const code = String(page.url().split('/').pop())

  await page.goto('/verify')
  await expectAccessible(page)
  await page.getByLabel('核验码').fill((code.match(/.{1,4}/g) ?? []).join('-').toLowerCase())
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('真实，有效')).toBeVisible()

  await page.getByLabel('核验码').fill('0123456789ABCDEFGHJKMNPQRS')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('查无此文书')).toBeVisible()
  await expectAccessible(page)
})
