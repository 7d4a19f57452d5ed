import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, GUARDED_FORM, read } from './source-files'

const FIRST_AWAIT = /\bawait\b[\s\S]*/
const GUARD = /^await (requireCitizen|requireStaff|requireAdmin|allowAnyone)\(/

/** Each exported function of an entry point, from its name to the next export. */
const exportedFunctions = (source: string) =>
  codeOf(source)
    .split(/^export (?=(?:async )?(?:function|const) )/m)
    .slice(1)

/** An exported action or handler whose first `await` is not a guard: whoever knows its address gets in. */
const unguarded = (source: string): string[] =>
  exportedFunctions(source)
    .filter((body) => /^(async )?function|^const \w+[^=]*= ((async )?\(|formAction\()/.test(body))
    .filter((body) => !GUARD.test(FIRST_AWAIT.exec(body)?.[0] ?? '') && !isReadInOnePiece(body))
    .map((body) => /(?:function|const) (\w+)/.exec(body)?.[1] ?? '?')

/** Nothing is awaited before the form is handed to `platform/form-action`, which asks its guard first. */
const isReadInOnePiece = (body: string): boolean => {
  const at = GUARDED_FORM.exec(body)?.index ?? -1
  return at >= 0 && !/\bawait\b/.test(body.slice(0, at))
}

const isAction = (file: string) => /^\s*(['"])use server\1/.test(read(file))

describe('every entry point states first who may use it', () => {
  const entryPoints = [
    ...filesIn('src/app', /\/route\.ts$/),
    ...filesIn('src', /\.tsx?$/).filter((file) => !file.includes('/generated/') && isAction(file)),
  ]

  it('finds entry points at all', () => expect(entryPoints).not.toEqual([]))

  it.each(entryPoints)('%s', (file) => expect(unguarded(read(file))).toEqual([]))

  it('has no action hidden in the middle of a page', () => {
    const hidden = filesIn('src', /\.tsx?$/).filter((file) => /[{\n]\s+['"]use server['"]/.test(read(file)))
    expect(hidden).toEqual([])
  })

  it.each([
    ['no guard', 'export async function open() { await db.find() }', ['open']],
    ['a guard too late', 'export async function open() { await db.find(); await requireStaff() }', ['open']],
    ['a guard in a comment', 'export async function open() { // await requireStaff()\n await find() }', ['open']],
    ['an arrow', 'export const POST = async () => new Response()', ['POST']],
    ['a form without its guard', 'export const close = formAction({ schema, run: closeCase })', ['close']],
    [
      'a form read too late',
      'export async function open(form: FormData) { await find(); return answerForm(form, { guard: requireStaff }) }',
      ['open'],
    ],
    ['a form read in one piece', 'export const close = formAction({ guard: requireStaff, run: closeCase })', []],
    ['a guard first', 'export async function open() { const me = await requireStaff(); await find() }', []],
    ['settings beside it', "export const runtime = 'nodejs'\nexport async function GET() { await allowAnyone(); }", []],
  ])('sees red: %s', (_what, source, names) => expect(unguarded(source)).toEqual(names))
})

/** Exported functions that are told neither who asks, nor what happened, nor in whose transaction; a schedule brings its clock. */
const untold = (source: string): string[] =>
  [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)(?:<[^>]*>)?(?: = (?:async )?)?\(\s*(\w*)/gm)]
    .filter(([, , first = '']) => !/^(actor|owner|event|tx|clock)$/.test(first))
    .map(([, name = '']) => name)

describe('every use case is told who is asking, what happened, or in which transaction it is a step', () => {
  const useCases = filesIn('src/modules', /\/use-cases\/[^/]+\.ts$/)

  it('finds use cases at all', () => expect(useCases).not.toEqual([]))

  it.each(useCases)('%s', (file) => expect(untold(read(file))).toEqual([]))

  it('sees red when nobody is named', () => {
    expect(untold('export async function decide(id: string) {}\nexport const f = (x: string) => x')).toEqual([
      'decide',
      'f',
    ])
    expect(untold('export async function decide(\n  actor: Actor,\n  id: string) {}')).toEqual([])
  })
})
