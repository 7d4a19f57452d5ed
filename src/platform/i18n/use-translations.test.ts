import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale'
import { prepareWords } from './prepare-words'
import { translateIn } from './use-translations'

const messagesIn = (locale: string) =>
  Object.fromEntries(
    readdirSync(join('messages', locale)).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join('messages', locale, file), 'utf8')),
    ]),
  )

type Folder = { [key: string]: Folder | string }
const keysOf = (folder: Folder): string[] =>
  Object.entries(folder).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : keysOf(value).map((inner) => `${key}.${inner}`),
  )

describe('words for client components', () => {
  for (const locale of LOCALES) {
    it(`reads every message of ${locale} as the server reads it`, () => {
      const messages = messagesIn(locale)
      for (const area of ['applications', 'attachments', 'failure', 'publishing']) {
        const here = translateIn(prepareWords(messages), area, locale)
        const there = createTranslator({ locale, messages, namespace: area })
        for (const key of keysOf(messages[area])) {
          const gaps = [...String(there.raw(key as never)).matchAll(/\{(\w+)/g)].map(([, name]) => name)
          for (const number of [0, 1, 2, 1234]) {
            const params = Object.fromEntries(gaps.map((name) => [name, number]))
            expect(here(key, params), key).toBe(there(key as never, params as never))
          }
        }
      }
    })
  }

  it('sends only plain objects to the browser, choices of a plural too', () => {
    const plain = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(plain))
    for (const locale of LOCALES) expect(plain(prepareWords(messagesIn(locale))), locale).toBe(true)
  })

  it('tells whether there is a message, and shows the key of one that is missing', () => {
    const t = translateIn(prepareWords({ area: { here: 'Here', folder: { in: 'In {place}' } } }), 'area', 'en')
    expect(t.has('here')).toBe(true)
    expect(t('folder.in', { place: 'Rugao' })).toBe('In Rugao')
    for (const key of ['gone', 'folder', 'here.deeper', 'constructor']) {
      expect(t.has(key)).toBe(false)
      expect(t(key)).toBe(`area.${key}`)
    }
  })
})
