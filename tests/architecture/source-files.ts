import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** All files below a folder whose path matches, tests only if asked for; paths start at the project folder. */
export const filesIn = (folder: string, path: RegExp, { tests = false } = {}): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`)
        .filter((file) => path.test(file) && (tests || !/\.test\.tsx?$/.test(file)))
        .sort()
    : []

export const read = (file: string): string => readFileSync(file, 'utf8')

/** Code without comments and without what stands in quotes, so that words in them are not mistaken for calls. */
export const codeOf = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")

/**
 * A form read by `platform/form-action`, from the name of the piece that reads it: it gives the form to the guard that is
 * named in its first place.
 */
export const GUARDED_FORM =
  /\b(?:formAction\(|(?:answerForm|withForm)\(\s*form,)\s*(?:\{\s*guard: |\w+Step\()(?:require(?:Citizen|Staff|Session)\b(?!\()|adminForm\()/
