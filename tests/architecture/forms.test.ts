import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, GUARDED_FORM, read } from './source-files'

/** Actions that belong to nobody in particular, each with its reason. */
const FOR_ANYBODY: Record<string, string> = {
  registerAction: 'nobody is signed in yet',
  confirmRegistrationAction: 'nobody is signed in yet',
  signInAction: 'nobody is signed in yet',
  confirmCodeAction: 'nobody is signed in yet',
  providerAction: 'nobody is signed in yet',
  stopRecoveryAction: 'asks with a code that was sent to the holder, who may have told it to somebody',
  trackAction: 'asks with a number and a code, changes nothing',
}

/** Handlers that take a body and yet no form of a signed-in person, each with its reason. */
const NO_OWN_FORM: Record<string, string> = {
  'src/app/[locale]/(portal)/sign-out/route.ts': 'whoever presses it is signed out, and nothing else happens',
  'src/app/api/auth/[...nextauth]/route.ts': 'the identity provider comes back here; it has a state of its own',
  'src/app/api/drafts/[id]/route.ts': 'the address names a draft, which for another person does not exist',
  'src/app/api/publishing/editions/[id]/editing/route.ts': 'says that somebody has a draft open, and takes nothing',
  'src/app/api/session/route.ts': 'says that somebody is here, and takes nothing',
  'src/app/api/v1/track/route.ts': 'asks with a number and a code, changes nothing',
}

/** Plain `<form>`s, each with its reason; every other form is a `<Form>`. */
const PLAIN: Record<string, string> = {
  'src/ui/form.tsx': 'is the one form',
  'src/ui/search-box.tsx':
    'a question in the address; at the desk it carries the proof and asks for words that are not kept',
  'src/ui/dialog.tsx': 'closes a dialog in the browser',
  'src/app/[locale]/_shell/preferences.tsx': 'size and theme of this browser, whoever is signed in',
  'src/app/[locale]/_shell/sign-out.tsx': 'whoever presses it is signed out',
  'src/app/[locale]/(portal)/sign-in/page.tsx': 'nobody is signed in yet',
  'src/app/[locale]/(portal)/track/_components/track-form.tsx': 'asks with a number and a code, changes nothing',
  'src/app/[locale]/(portal)/verify/_components/verify-form.tsx': 'a question in the address',
  'src/app/[locale]/(admin)/admin/calendar/page.tsx': 'a question in the address',
  'src/app/[locale]/(admin)/admin/people/page.tsx': 'a question in the address',
  'src/modules/attachments/ui/upload-box.tsx':
    'of a draft, which for another person does not exist; for an inspection it carries the proof, which the uploads ask for',
}

const ASKS_OWNER = /\brequire(?:Citizen|Staff|Session)\(form\)|\brequireAdmin\([^()]*, form\)/

type Action = { name: string; body: string }

/** Each exported function of a file, from its name to the next export. */
const exportsOf = (source: string): Action[] =>
  codeOf(source)
    .split(/^export (?=(?:async )?(?:function|const) )/m)
    .slice(1)
    .map((body) => ({ name: /(?:function|const) (\w+)/.exec(body)?.[1] ?? '?', body }))

/** Actions that never ask whom their form was shown to. */
const ownerless = (source: string): string[] =>
  exportsOf(source).flatMap(({ name, body }) =>
    ASKS_OWNER.test(body) || GUARDED_FORM.test(body) || name in FOR_ANYBODY ? [] : [name],
  )

const isAction = (file: string) => /^\s*(['"])use server\1/.test(read(file))
const actions = filesIn('src', /\.tsx?$/).filter((file) => !file.includes('/generated/') && isAction(file))

describe('every action asks whom its form was shown to', () => {
  it('finds actions at all', () => expect(actions.length).toBeGreaterThan(30))

  it.each(actions)('%s', (file) => expect(ownerless(read(file))).toEqual([]))

  it('has no action on the list of exceptions that is gone', () => {
    const names = actions.flatMap((file) => exportsOf(read(file)).map(({ name }) => name))
    expect(Object.keys(FOR_ANYBODY).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each([
    ['forgets the form', 'export async function a(form: FormData) { await requireStaff() }', ['a']],
    [
      'in a comment only',
      'export async function a(form: FormData) { await requireStaff() // requireStaff(form)\n }',
      ['a'],
    ],
    ['an administrator', "export async function a(form: FormData) { await requireAdmin('audit_admin', form) }", []],
    ['read in one piece', 'export const a = formAction({\n guard: requireStaff,\n run: close })', []],
    ['by a shared step', 'export const a = formAction(linkStep(requireCitizen, HOME))', []],
    [
      'an administrator in one piece',
      "export async function a(form: FormData) { return answerForm(form, { guard: adminForm('audit_admin') }) }",
      [],
    ],
    ['a guard of its own', 'export const a = formAction({\n guard: () => requireStaff(),\n run: close })', ['a']],
    ['a guard that is called', 'export const a = formAction({ guard: requireStaff(), run: close })', ['a']],
    ['a citizen', 'export async function a(form: FormData) { await requireCitizen(form) }', []],
  ])('sees it: %s', (_what, source, names) => expect(ownerless(source)).toEqual(names))
})

const WRITES = /^export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b/m

describe('every handler that takes a body asks whom it was shown to', () => {
  const handlers = filesIn('src/app', /\/route\.ts$/).filter((file) => WRITES.test(read(file)))

  it.each(handlers)('%s', (file) => expect(file in NO_OWN_FORM || /\bisShownTo\(/.test(codeOf(read(file)))).toBe(true))

  it('has no exception that is gone', () =>
    expect(Object.keys(NO_OWN_FORM).filter((file) => !handlers.includes(file))).toEqual([]))
})

describe('every form carries the proof of whom it is shown to', () => {
  const plain = filesIn('src', /\.tsx$/).filter((file) => /<form[\s>]/.test(codeOf(read(file))))

  it.each(plain)('%s is a plain form with a reason', (file) => expect(PLAIN[file]).toBeTypeOf('string'))

  it('has no exception that is gone', () =>
    expect(Object.keys(PLAIN).filter((file) => !plain.includes(file))).toEqual([]))

  it('gives the proof on every page of signed-in people', () => {
    const layouts = filesIn('src/app', /\/\((?!portal)\w+\)\/.*layout\.tsx$/)
    expect(layouts.length).toBeGreaterThan(3)
    expect(layouts.filter((file) => !read(file).includes('<OwnForms>'))).toEqual([])
  })
})

/** Forms with an answer of their own that ask for no text, each with its reason. */
const NOTHING_TO_GIVE_BACK: Record<string, string> = {
  'src/app/[locale]/(citizen)/my/_components/one-button-form.tsx': 'a button alone',
  'src/app/[locale]/(admin)/admin/services/[code]/publish/_components/publish-form.tsx': 'a button alone',
  'src/app/[locale]/(citizen)/my/apply/draft/[id]/[step]/_components/submit-form.tsx': 'the answers are in the draft',
  'src/app/[locale]/(portal)/track/_components/track-form.tsx': 'nobody is signed in',
}

describe('what was sent without script after the end of a session stands in the fields again', () => {
  const answering = filesIn('src', /\.tsx$/).filter((file) => /\buseActionState\b/.test(codeOf(read(file))))

  it.each(answering)('%s', (file) =>
    expect(file in NOTHING_TO_GIVE_BACK || /\buseGivenBack\(/.test(codeOf(read(file)))).toBe(true),
  )

  it('has no exception that is gone', () =>
    expect(Object.keys(NOTHING_TO_GIVE_BACK).filter((file) => !answering.includes(file))).toEqual([]))
})

describe('a refused action brings an outdated page up to date, and keeps what was typed', () => {
  const bare = (source: string) => /\bformStateOf\(/.test(codeOf(source))

  it('answers by refusedForm, save where nobody is signed in', () =>
    expect(filesIn('src/app', /\.tsx?$/).filter((file) => !file.includes('/(portal)/') && bare(read(file)))).toEqual(
      [],
    ))

  it('sees it', () => expect(bare('return formStateOf(result.refusal, t, form)')).toBe(true))
})
