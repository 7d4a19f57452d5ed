import { expect, it } from 'vitest'
import { exitCodeOf, printReport } from './import-report'
import { progressBar } from './progress-bar'

it('tells an operator what became of a file, each rejected row with line and reason', () => {
  const lines: string[] = []
  const rejected = [
    { line: 7, name: '', reason: 'it has no name' },
    { line: 9, name: '宅基地审批', reason: 'the city has no department "各镇"' },
  ]
  printReport({ created: 41, updated: 0, unchanged: 1, rejected }, (line) => lines.push(line))
  expect(lines).toEqual([
    '41 created, 0 updated, 1 unchanged, 2 rejected',
    '  line 7: (no name): it has no name',
    '  line 9: 宅基地审批: the city has no department "各镇"',
  ])
})

it.each([
  ['every row was taken', [], 0],
  ['one was not', [{ line: 7, name: 'x', reason: 'y' }], 3],
])('when %s the command ends with its own code', (_what, rejected, code) => {
  expect(exitCodeOf({ rejected })).toBe(code)
})

it('draws a bar on a terminal and writes about ten lines elsewhere', () => {
  const written: string[] = []
  const into = (isTTY: boolean) => progressBar({ isTTY, write: (text) => written.push(text) })
  into(true).show(5, 10)
  expect(written.join('')).toContain('█'.repeat(15) + '░'.repeat(15))
  written.length = 0
  const plain = into(false)
  for (let done = 1; done <= 1135; done++) plain.show(done, 1135)
  expect(written).toHaveLength(10)
})
