import { expect, it } from 'vitest'
import { filesIn, read } from './source-files'

const takesItself = (source: string) => /^import (?!type ).*from 'fast-check'/m.test(source)

it('generated cases come from one seed: a run of the tests is the same on every day', () => {
  const files = [...filesIn('src', /\.tsx?$/, { tests: true }), ...filesIn('tests', /\.ts$/, { tests: true })]
  const itself = files.filter((file) => takesItself(read(file)))
  expect(itself).toEqual(['src/testing/generated.ts', 'tests/faults/fuzz.test.ts', 'tests/faults/lib/odd-requests.ts'])
  expect(read('tests/faults/fuzz.test.ts')).toContain('seed: SEED')
})
