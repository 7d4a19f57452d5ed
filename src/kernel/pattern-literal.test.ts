import { expect, it } from 'vitest'
import { literal } from './pattern-literal'

it.each([
  ['100%', '100\\%'],
  ['rg_100', 'rg\\_100'],
  ['a\\b', 'a\\\\b'],
  ['居住证', '居住证'],
])('%s stands for itself in a pattern', (text, pattern) => expect(literal(text)).toBe(pattern))
