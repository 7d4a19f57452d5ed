import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './source-files'

/** Advice to load a page anew. Where somebody typed, it would take what they typed; such a message offers another way. */
const ADVICE: Record<string, RegExp> = {
  'zh-CN': /刷新|重新(?:打开|载入|加载)|再打开|页面已过期/,
  en: /\brefresh|\breload|\bopen (?:it|this|the page) again|\bopen the page/i,
}

/** Messages that may say so, since nothing is typed where they stand; each with its reason. */
const NOTHING_TYPED: Record<string, string> = {
  'my.case.documents-soon': 'a page that is read',
  'attachments.refusals.attachment-being-checked': 'answers a link to a file',
  'certificates.refusals.certificate-not-found': 'answers a link to a document',
  'audit.checks.look-again': 'the words of a link; its page asks for nothing',
}

type Said = { key: string; text: string }

function saidIn(node: unknown, key: string): Said[] {
  if (typeof node === 'string') return [{ key, text: node }]
  return Object.entries(node as Record<string, unknown>).flatMap(([name, inner]) => saidIn(inner, `${key}.${name}`))
}

const all = (locale: string): Said[] =>
  readdirSync(`messages/${locale}`).flatMap((file) =>
    saidIn(JSON.parse(read(`messages/${locale}/${file}`)), file.replace('.json', '')),
  )

const advising = (locale: string, said: Said[]): string[] =>
  said.filter(({ text }) => ADVICE[locale]?.test(text)).map(({ key }) => key)

describe.each(Object.keys(ADVICE))('no message tells to load a page anew that holds typed words: %s', (locale) => {
  it('says so only where nothing is typed', () =>
    expect(advising(locale, all(locale)).filter((key) => !(key in NOTHING_TYPED))).toEqual([]))
})

it('has no exception that is gone', () => {
  const known = new Set(all('zh-CN').map(({ key }) => key))
  expect(Object.keys(NOTHING_TYPED).filter((key) => !known.has(key))).toEqual([])
})

it('answers from plain files say no such thing either, but for the page that is shown from before', () => {
  const files = [...filesIn('src/server', /\.tsx?$/), ...filesIn('public', /\.(?:html|js)$/)]
  const found = files.filter((file) => /刷新|重新(?:打开|载入|加载)/.test(read(file)))
  expect(found).toEqual(['src/server/page-cache/stale-notice.ts'])
})

it.each([
  ['zh-CN', '资料刚刚被别人改过。请刷新页面。', true],
  ['zh-CN', '最新资料请在新窗口里查看。', false],
  ['en', 'Reload the page and try again.', true],
  ['en', 'Open the page again, correct it and send it once more.', true],
  ['en', 'A special procedure is already open. End it first.', false],
])('sees it (%s): %s', (locale, text, seen) =>
  expect(advising(locale, [{ key: 'x', text }])).toEqual(seen ? ['x'] : []),
)
