import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './places.mjs'

/** The files below a folder of the repository whose path fits, in order. */
export const filesUnder = (folder, pattern) =>
  existsSync(inRoot(folder))
    ? readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(folder, name))
        .filter((file) => pattern.test(file))
        .sort()
    : []
