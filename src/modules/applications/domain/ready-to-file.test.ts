import { describe, expect, it } from 'vitest'
import { faultsOf } from '@/kernel/result'
import type { AnswerIssue } from './answer-issue'
import { type FilingProblems, readyToFile } from './ready-to-file'

const NONE: FilingProblems = { issues: [], missing: [], infected: [] }
const issue = (path: string): AnswerIssue => ({ path, fault: 'required' })
const codes = (problems: Partial<FilingProblems>) => {
  const ready = readyToFile({ ...NONE, ...problems }, { ok: true, answers: { name: '吉祥小吃店' } })
  return ready.ok ? [] : faultsOf(ready.refusal).map(({ code, field }) => `${code} ${field}`)
}

describe('what keeps an application from being filed is said at once', () => {
  it.each<[string, Partial<FilingProblems>, string[]]>([
    ['nothing', {}, []],
    ['answers', { issues: [issue('name'), issue('area')] }, ['application.incomplete name']],
    ['a material', { missing: ['lease', 'photo'] }, ['application.material-missing lease']],
    [
      'all kinds of them',
      { issues: [issue('name')], infected: ['plan', 'photo'], missing: ['lease'] },
      [
        'application.incomplete name',
        'application.material-infected plan',
        'application.material-infected photo',
        'application.material-missing lease',
      ],
    ],
  ])('%s', (_what, problems, said) => expect(codes(problems)).toEqual(said))

  it('gives the answers where nothing does', () =>
    expect(readyToFile(NONE, { ok: true, answers: { name: '吉祥小吃店' } })).toEqual({
      ok: true,
      value: { name: '吉祥小吃店' },
    }))
})
