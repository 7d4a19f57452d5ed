import { expect, it } from 'vitest'
import { BrokenJson, jsonItems } from './json-items'

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function itemsOf(text: string, paths: string[], size = 7) {
  const items: { path: string; line: number; value: unknown }[] = []
  for await (const { path, line, text: item } of jsonItems(inPieces(text, size), paths))
    items.push({ path, line, value: JSON.parse(item) })
  return items
}

const FILE = `{
 "note": "a [bracket] and a \\" quote",
 "items": [
  { "name": "一", "list": [1, {"a": 2}], "text": "}],{" },
  { "name": "二\\\\" },
  "三", 4, [5]
 ],
 "more": { "items": ["not these"], "towns": [{ "name": "如城" }] }
}`

it.each([1, 2, 7, 1000])('reads each element of the wanted arrays with its line, in pieces of %i', async (size) => {
  expect(await itemsOf(FILE, ['items', 'more.towns'], size)).toEqual([
    { path: 'items', line: 4, value: { name: '一', list: [1, { a: 2 }], text: '}],{' } },
    { path: 'items', line: 5, value: { name: '二\\' } },
    { path: 'items', line: 6, value: '三' },
    { path: 'items', line: 6, value: 4 },
    { path: 'items', line: 6, value: [5] },
    { path: 'more.towns', line: 8, value: { name: '如城' } },
  ])
})

it('reads a document that is itself a list, and an empty one', async () => {
  expect(await itemsOf('\uFEFF[\n{"a":1},\n{"a":2}\n]', [''])).toMatchObject([{ line: 2 }, { line: 3 }])
  expect(await itemsOf('[]', [''])).toEqual([])
})

it.each([FILE.slice(0, -1), FILE.slice(0, 60), '', '{"items": [}', '{"items": [{"a": "b]}'])(
  'says so when a file is cut off or garbled: %j',
  async (text) => {
    await expect(itemsOf(text, ['items'])).rejects.toThrow(BrokenJson)
  },
)
