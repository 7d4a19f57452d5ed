import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** All files below a folder whose path matches; paths start at the project folder. */
export const filesIn = (folder: string, path: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`)
        .filter((file) => path.test(file) && !/\.test\.tsx?$/.test(file))
        .sort()
    : []

export const read = (file: string): string => readFileSync(file, 'utf8')

/** Code without comments and without what stands in quotes, so that words in them are not mistaken for calls. */
export const codeOf = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
