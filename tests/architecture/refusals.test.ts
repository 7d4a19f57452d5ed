import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

/** The 403 page, straight from the framework: nobody would write down who was refused. */
const leadsPastTheRecord = (source: string): boolean =>
  /import\s*\{[^}]*\bforbidden\b[^}]*\}\s*from\s*'next\/navigation'/.test(source)

/** Answers with a refusal of a use case, which has to go through one of those that write it down. */
const answersUnrecorded = (source: string): boolean => {
  const code = codeOf(source)
  return /\.refusal\b/.test(code) && !RECORDERS.test(code)
}
const RECORDERS =
  /\b(?:refusedForm|refusedStep|refused|filingRefused|notSaved|refusalResponse|recordRefusedAct|recordRefusal|answerRefusal)\(/

/** Where nobody is signed in yet, and where a refusal is one of the file's own state. */
const BEFORE_SIGN_IN = /\/(?:sign-in|register)\/|oidc-sign-in|uploads\/form-upload/

describe('whoever is signed in and refused is written down', () => {
  const files = filesIn('src', /\.tsx?$/).filter((file) => !file.includes('/generated/') && !/\.test\./.test(file))
  const answering = files.filter(
    (file) => /^src\/(?:app|platform\/session|server)\//.test(file) && !BEFORE_SIGN_IN.test(file),
  )

  it('nothing but the one recorder asks for the 403 page', () =>
    expect(files.filter((file) => leadsPastTheRecord(read(file)))).toEqual(['src/platform/session/refused.ts']))

  it('no action and no handler answers a refusal past the record', () =>
    expect(answering.filter((file) => answersUnrecorded(read(file)))).toEqual([]))

  it('sees red', () => {
    expect(leadsPastTheRecord("import { forbidden, notFound } from 'next/navigation'\n")).toBe(true)
    expect(answersUnrecorded('if (!done.ok) return formStateOf(done.refusal, t, form)\n')).toBe(true)
    expect(answersUnrecorded('if (!done.ok) return refusedForm(done.refusal, t, form)\n')).toBe(false)
  })
})
