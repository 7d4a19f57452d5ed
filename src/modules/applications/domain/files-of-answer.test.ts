import { expect, it } from 'vitest'
import { FOOD_MATERIALS } from '@/testing/food-licence'
import { filesOfAnswer } from './files-of-answer'
import type { FiledMaterial } from './filing'

const [one] = FOOD_MATERIALS
if (!one) throw new Error('the food licence asks for materials')
const materials = [
  { ...one, key: 'plan', maxFiles: 3 },
  { ...one, key: 'lease', maxFiles: 1 },
]
const file = (attachmentId: string, materialKey = 'plan'): FiledMaterial => ({
  attachmentId,
  materialKey,
  fileName: `${attachmentId}.pdf`,
  size: 1,
  sha256: attachmentId,
})
const before = [file('p1'), file('p2'), file('l1', 'lease')]
const all = new Set(['plan', 'lease'])

it.each<[string, string[], string[], ReadonlySet<string> | null, string[], string[]]>([
  ['nothing was said', [], [], all, ['p1', 'p2', 'l1'], []],
  ['one of two is left out', ['p1'], [], all, ['p2', 'l1'], ['p1']],
  ['a new one comes beside', [], ['plan'], all, ['p1', 'p2', 'l1'], []],
  ['one is replaced', ['p1'], ['plan'], all, ['p2', 'l1'], ['p1']],
  ['a new one where one alone is taken', [], ['lease'], all, ['p1', 'p2'], ['l1']],
  ['what the notice does not open stays', ['p1', 'l1'], ['lease'], new Set(['plan']), ['p2', 'l1'], ['p1']],
  ['without a notice everything is open', ['p1'], [], null, ['p2', 'l1'], ['p1']],
  ['an id of another filing', ['x'], [], all, ['p1', 'p2', 'l1'], []],
])('%s', (_what, leftOutIds, added, opened, kept, leftOut) => {
  const given = { before, added: added.map((materialKey) => ({ materialKey })), leftOutIds, opened, materials }
  const files = filesOfAnswer(given)
  expect(files.kept.map(({ attachmentId }) => attachmentId)).toEqual(kept)
  expect(files.leftOut.map(({ attachmentId }) => attachmentId)).toEqual(leftOut)
})
