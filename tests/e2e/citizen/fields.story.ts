import type { Page } from '@playwright/test'
import { SEED_SERVICES } from '../../../prisma/seed/services/all'
import { sampleAnswers } from '../../../prisma/seed/story/sample-answers'
import type { Answers } from '../../../src/modules/catalogue/domain/condition'
import type { Field, FormDefinition, Section } from '../../../src/modules/catalogue/domain/service-version'
import { cityToday } from '../city-day'
import { begin, discardDrafts } from '../filing'
import { expect, test } from '../story'

/** A page that shows kinds of questions no page before it shows. */
type ShownPage = { code: string; form: FormDefinition; section: Section; fields: readonly Field[] }

/** Rows are a story of their own; a person's own name and document come from their record and are not typed. */
const isTyped = ({ type, prefill }: Field): boolean =>
  type !== 'group' && !['name', 'documentKind', 'identityNumber'].includes(prefill ?? '')

/** As few pages of the demo city's forms as show each kind of question once. */
function pagesOfEachKind(): ShownPage[] {
  const seen = new Set<Field['type']>()
  return SEED_SERVICES.flatMap(({ facts, content: { form } }) =>
    form.sections
      .filter((section) => !section.showWhen)
      .flatMap((section) => {
        const plain = section.fields.filter((field) => !field.showWhen && isTyped(field) && !seen.has(field.type))
        const fields = plain.filter((field, at) => plain.findIndex(({ type }) => type === field.type) === at)
        for (const { type } of fields) seen.add(type)
        return fields.length > 0 ? [{ code: facts.code, form, section, fields }] : []
      }),
  )
}

for (const script of [true, false]) {
  test(`Each kind of question is answered and kept, in both languages, ${script ? 'with' : 'without'} script`, async ({
    visit,
  }) => {
    test.setTimeout(240_000)
    const page = await visit('ayguli', { javaScriptEnabled: script })
    for (const shown of pagesOfEachKind()) {
      await discardDrafts(page)
      await answerPage(page, shown)
    }
  })
}

/** Answered and sent in English; in Chinese the same answers stand there, and are sent once more. */
async function answerPage(page: Page, { code, form, section, fields }: ShownPage): Promise<void> {
  await begin(page, code)
  const address = new URL(page.url()).pathname.replace(/[^/]+$/, section.key)
  const answers = sampleAnswers(everythingAsked(form), {}, cityToday())
  await page.goto(`/en${address}`)
  for (const field of fields) await give(page, field, answers)
  await sendBy(page, 'Save and continue')
  await page.goto(address)
  for (const field of fields) await expectKept(page, field, answers)
  await sendBy(page, '保存并继续')
}

/** Sent, right or wrong: the next page, further questions, or what is to be put right. */
async function sendBy(page: Page, button: string): Promise<void> {
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: button }).click()
  expect((await sent).status()).toBeLessThan(400)
  await expect(page.locator('main h1')).toBeVisible()
}

/** A form that leaves nothing open, so that each question has a sample. */
const everythingAsked = (form: FormDefinition): FormDefinition => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, required: true })),
  })),
})

const controlOf = (page: Page, { key }: Field, value = '') =>
  page.locator(`main [name="${key}"]:not([type="hidden"])${value && `[value="${value}"]`}`).first()

/** What a choice is sent as. */
const sent = (value: Answers[string]): string =>
  value === true ? 'yes' : value === false ? 'no' : String([value].flat()[0])

const IS_CHOSEN: readonly Field['type'][] = ['choice', 'choices', 'yesNo', 'declaration']

async function give(page: Page, field: Field, answers: Answers): Promise<void> {
  const value = sent(answers[field.key])
  if (IS_CHOSEN.includes(field.type)) await controlOf(page, field, value).check()
  else if (field.type === 'select') await controlOf(page, field).selectOption(value)
  else await controlOf(page, field).fill(value)
}

async function expectKept(page: Page, field: Field, answers: Answers): Promise<void> {
  const value = sent(answers[field.key])
  if (IS_CHOSEN.includes(field.type)) await expect(controlOf(page, field, value), field.key).toBeChecked()
  else await expect(controlOf(page, field), field.key).toHaveValue(value)
}
