import { expect, it } from 'vitest'
import { typedWords } from './unsent-words'

it('shows what a person typed, not what the page filled in', () =>
  expect(
    typedWords({
      expectedVersion: '3',
      taskId: '01936f1a-7c00-7000-8000-000000000001',
      idempotencyKey: 'k',
      reason: '现场不符',
      legalBasis: '',
      kinds: ['热食', '冷食'],
      'staff.0.name': '陈小宝',
    }),
  ).toEqual(['现场不符', '热食', '冷食', '陈小宝']))
