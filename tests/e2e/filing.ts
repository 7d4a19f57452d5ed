import { expect, type Page } from '@playwright/test'
import { type Paper, pdf } from './papers'

export type Answers = Readonly<Record<string, string | readonly string[]>>
export type Filed = { url: string; caseNo: string; queryCode: string }

/** What a small restaurant answers, page by page: applicant, premises, business, people, declaration. */
export const RESTAURANT: readonly Answers[] = [
  {
    applicantPhone: '13900000001',
    businessName: '如皋市秀兰面馆',
    creditCode: '91320682MA0000015B',
    representative: '王秀兰',
    domicile: '如城街道宏坝居委会演示路1号',
  },
  { address: '如城街道宏坝居委会演示路1号', area: '86', tenure: 'owned' },
  { kind: 'catering', activities: ['hot'], online: 'no' },
  { safetyOfficer: '王秀兰', 'staff.0.name': '王秀兰', 'staff.0.job': 'cook' },
  { declaration: 'yes' },
]
export const RESTAURANT_PAPERS: Readonly<Record<string, readonly Paper[]>> = {
  layout: [pdf('平面图.pdf')],
  rules: [pdf('制度目录.pdf')],
}

/** A lorry that is still to be bought. */
export const FREIGHT: readonly Answers[] = [
  { applicantPhone: '13900000002', businessName: '如皋市四海货运部', creditCode: '91320682MA0000015B' },
  { address: '如城街道演示路9号', scope: ['general'], hasVehicles: 'no', plannedVehicles: '2' },
  { declaration: 'yes' },
]
export const FREIGHT_PAPERS: Readonly<Record<string, readonly Paper[]>> = {
  commitment: [pdf('承诺书.pdf')],
  safety: [pdf('安全制度.pdf')],
}

/** React listens from here on: what is typed earlier is sent, but opens no further questions yet. */
export async function listening(page: Page, form = 'main form'): Promise<void> {
  await page.waitForFunction((selector) => {
    const found = document.querySelector(selector)
    return found !== null && Object.keys(found).some((key) => key.startsWith('__react'))
  }, form)
}

/** Answers questions by the names under which the form sends them. */
export async function answer(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`main [name="${name}"]:not([type="hidden"])`).first()
    const [tag, type] = await control.evaluate((one) => [one.tagName, one.getAttribute('type')])
    if (type === 'radio' || type === 'checkbox') {
      for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check()
    } else if (tag === 'SELECT') await control.selectOption(String(value))
    else await control.fill(String(value))
  }
}

/** Saves this page of the form and waits for the next one. */
export async function goOn(page: Page): Promise<void> {
  const here = page.url()
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.waitForURL((url) => url.href !== here)
}

/** From the guide's 在线办理 to the first page of a new draft. */
export async function begin(page: Page, service: string): Promise<void> {
  await page.goto(`/my/apply/${service}`)
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.waitForURL(/\/my\/apply\/draft\/[^/]+\/[^/]+$/)
}

/** Chooses files for a material and waits until the city has them. */
export async function handIn(page: Page, material: string, papers: readonly Paper[]): Promise<void> {
  const section = page.locator(`#material-${material}`)
  await expect(section.getByRole('button', { name: /^上传/ })).toBeHidden()
  await section.locator('input[type=file]').setInputFiles([...papers])
  for (const { name } of papers) await expect(section.getByRole('link', { name })).toBeVisible({ timeout: 30_000 })
}

/** What an interrupted run left behind would be taken up again instead of a new form. */
export async function discardDrafts(page: Page): Promise<void> {
  await page.goto('/my/drafts')
  const discard = page.getByRole('main').getByRole('link', { name: /^删除/ })
  while ((await discard.count()) > 0) {
    await discard.first().click()
    await page.getByRole('button', { name: '删除草稿' }).click()
    await page.waitForURL(/\/my\/drafts(\?|$)/)
  }
}

/** Everything from opening a draft to the page that says what was received. */
export async function file(
  page: Page,
  service: string,
  pages: readonly Answers[],
  papers: Readonly<Record<string, readonly Paper[]>>,
): Promise<Filed> {
  await discardDrafts(page)
  await begin(page, service)
  for (const answers of pages) {
    await listening(page)
    await answer(page, answers)
    await goOn(page)
  }
  if (Object.keys(papers).length > 0) {
    for (const [material, list] of Object.entries(papers)) await handIn(page, material, list)
    await page.getByRole('link', { name: '下一步：核对' }).click()
  }
  await page.getByRole('button', { name: '提交申请' }).click()
  return received(page)
}

/** Number and query code, as the page after filing shows them. */
export async function received(page: Page): Promise<Filed> {
  await page.waitForURL(/\/my\/cases\/[^/?]+/)
  const codes = page.locator('.copy-code code')
  await expect(codes).toHaveCount(2)
  const [caseNo = '', queryCode = ''] = await codes.allInnerTexts()
  return { url: new URL(page.url()).pathname, caseNo, queryCode }
}
