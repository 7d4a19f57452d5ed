import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { QUERY_PARAMETERS } from './page-key'

const PORTAL = 'src/app/[locale]/(portal)'
const READING = ['services', 'departments', 'documents', 'columns', 'search']

/** What the code of the reading pages reads from an address: `params.year`. */
const read = READING.flatMap((folder) => {
  const inside = readdirSync(path.join(PORTAL, folder), { recursive: true, encoding: 'utf8' })
  const code = inside.filter((file) => /\.tsx?$/.test(file))
  return code.flatMap(
    (file) => readFileSync(path.join(PORTAL, folder, file), 'utf8').match(/\bparams\.[a-z]+\b/g) ?? [],
  )
}).map((name) => name.slice('params.'.length))

it.each([...new Set(read)])('every query parameter that a reading page reads is part of its cache key: %s', (name) => {
  expect(QUERY_PARAMETERS).toContain(name)
})

it('there are such pages', () => expect(read).toContain('year'))
