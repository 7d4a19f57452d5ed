import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import { sampleAnswers } from '../../../prisma/seed/story/sample-answers'
import { type PageForm, pageForms } from './page-forms'
import { rawKeys } from './raw-keys'

export type Walk = {
  origin: string
  headers: Record<string, string>
  /** The address of the draft, with the language before it: /en/my/apply/draft/… */
  draft: string
  form: FormDefinition
  /** Which branches the answers take: `plain` the first of every choice and no, `rich` the last of every choice and yes. */
  answers: 'plain' | 'rich'
  today: string
}
/** The pages that were seen, and what was wrong with any answer. */
export type Walked = { pages: string[]; faults: string[] }

/** A page is posted again while its answers open new questions on it; no form opens more than this one after another. */
const MOST_POSTS = 6
const MOST_PAGES = 40

/**
 * Goes through a form as a browser without script does: each page is read, sent empty, given a row in every group, and
 * sent filled in, until the page that shows everything. Answers are made from the definition.
 */
export async function walkForm(walk: Walk): Promise<Walked> {
  const all = sampleAnswers(walk.form, walk.answers === 'rich' ? rich(walk.form) : {}, walk.today)
  const seen: Walked = { pages: [], faults: [] }
  let address = await landing(walk)
  for (let turn = 0; turn < MOST_PAGES && address && !seen.pages.includes(address); turn++) {
    seen.pages.push(address)
    address = await passPage(walk, address, all, seen.faults)
  }
  if (!seen.pages.at(-1)?.endsWith('/review')) seen.faults.push(`${walk.draft} ended at ${seen.pages.at(-1)}`)
  return seen
}

/** Where the draft opens. */
async function landing({ origin, headers, draft }: Walk): Promise<string | null> {
  const answer = await fetch(origin + draft, { headers, redirect: 'manual' })
  return answer.headers.get('location')?.replace(origin, '') ?? null
}

async function passPage(walk: Walk, address: string, all: Answers, faults: string[]): Promise<string | null> {
  const { origin, headers, form } = walk
  const look = async (what: string, request: RequestInit = {}) => {
    const answer = await fetch(origin + address, { ...request, headers, redirect: 'manual' })
    const html = await answer.text()
    faults.push(...faultsOf(html, answer.status).map((fault) => `${address} ${what}: ${fault}`))
    return { html, next: answer.headers.get('location')?.replace(origin, '') ?? null }
  }
  let { html } = await look('read')
  const [asking] = askingForms(html)
  // The page of a section that these answers leave closed leads elsewhere; materials and the review ask nothing.
  if (!asking) return pageAfter(form, address)
  html = (await look('sent empty', { method: 'POST', body: filled(asking, [], 'continue') })).html || html
  for (let post = 0; post < MOST_POSTS; post++) {
    const here = askingForms(html)[0] ?? asking
    const fields = shownFields(form, here)
    const group = post === 0 && fields.find(({ type }) => type === 'group')
    const [given, intent] = group ? [[], `add:${group.key}`] : [entriesOf(fields, all), 'continue']
    const sent = await look(intent, { method: 'POST', body: filled(here, given, intent) })
    if (sent.next) return sent.next
    html = sent.html || html
  }
  // Answers made from a definition need not be true together; the pages behind them are seen all the same.
  return pageAfter(form, address)
}

/** The page that comes after this one in the definition; null after the review. */
function pageAfter(form: FormDefinition, address: string): string | null {
  const keys = [...form.sections.map(({ key }) => key), 'materials', 'review']
  const next = keys[keys.indexOf(address.slice(address.lastIndexOf('/') + 1)) + 1]
  return next ? address.replace(/[^/]+$/, next) : null
}

const askingForms = (html: string): PageForm[] => pageForms(html).filter(({ hidden }) => hidden.has('asked'))

function filled({ hidden }: PageForm, entries: readonly [string, string][], intent: string): FormData {
  const body = new FormData()
  for (const [name, value] of hidden) body.append(name, value)
  for (const [name, value] of entries) body.append(name, value)
  body.set('intent', intent)
  return body
}

function shownFields(form: FormDefinition, { hidden }: PageForm): Field[] {
  const asked = String(hidden.get('asked')).split(' ')
  return form.sections.flatMap(({ fields }) => fields).filter(({ key }) => asked.includes(key))
}

/** Answers as a form sends them. */
function entriesOf(fields: readonly Field[], answers: Answers, prefix = ''): [string, string][] {
  return fields.flatMap((field) => {
    const [name, value] = [`${prefix}${field.key}`, answers[field.key]]
    if (field.type === 'group')
      return ((value ?? []) as Answers[]).flatMap((row, index) =>
        entriesOf(field.fields ?? [], row, `${name}.${index}.`),
      )
    return sentAs(value).map((text): [string, string] => [name, text])
  })
}

function sentAs(value: AnswerValue | undefined): string[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** Yes to everything and the last of every choice: the branches that the plain answers leave closed. */
function rich(form: FormDefinition): Answers {
  const fields = form.sections.flatMap((section) => section.fields)
  const chosen = fields.flatMap((field): [string, AnswerValue][] => {
    const values = (field.options ?? []).map(({ value }) => value)
    if (field.type === 'yesNo') return [[field.key, true]]
    if (field.type === 'choices') return [[field.key, values]]
    return field.type === 'choice' || field.type === 'select' ? [[field.key, values.at(-1) ?? '']] : []
  })
  return Object.fromEntries(chosen)
}

function faultsOf(html: string, status: number): string[] {
  const keys = rawKeys(html).map((key) => `the key ${key} instead of words`)
  return [...(status >= 400 ? [`status ${status}`] : []), ...keys]
}
