import { expect, it } from 'vitest'
import { type JsonLine, jsonLines } from './json-lines'

async function read(...chunks: string[]): Promise<JsonLine[]> {
  async function* stream() {
    yield* chunks
  }
  const lines: JsonLine[] = []
  for await (const line of jsonLines(stream())) lines.push(line)
  return lines
}

it('gives each line with its number, wherever the stream was cut', async () => {
  expect(await read('\uFEFF{"a"', ':1}\n\r\n{"b":2', '}\n')).toEqual([
    { line: 1, text: '{"a":1}', unfinished: false },
    { line: 3, text: '{"b":2}', unfinished: false },
  ])
})

it('tells of a last line that has no end', async () => {
  expect(await read('{}\n{"a":')).toEqual([
    { line: 1, text: '{}', unfinished: false },
    { line: 2, text: '{"a":', unfinished: true },
  ])
})

it('has nothing to say about an empty file', async () => {
  expect(await read('')).toEqual([])
})
