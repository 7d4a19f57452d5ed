import { expect, it } from 'vitest'
import { createSegmenter } from './segmenter'

it('cuts a sentence into words, long ones also into their parts, and drops punctuation', () => {
  const words = createSegmenter([]).words('食品经营许可证，怎么办？')
  expect(words).toEqual(expect.arrayContaining(['食品', '经营', '许可证', '怎么办']))
  expect(words).not.toContain('，')
})

it('keeps a word of the city whole that the general dictionary does not know', () => {
  expect(createSegmenter([]).words('申领尊老金')).not.toContain('尊老金')
  expect(createSegmenter(['尊老金']).words('申领尊老金')).toContain('尊老金')
})
