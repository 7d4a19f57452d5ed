import { expect, it } from 'vitest'
import { readHandedOut } from './handed-out'

it.each([
  ['as it stands on the slip', 'AB2C-D3EF-GH4J'],
  ['in small letters', 'ab2c-d3ef-gh4j'],
  ['without dashes', 'AB2CD3EFGH4J'],
  ['with spaces around and between', ' AB2C D3EF GH4J '],
  ['by a Chinese keyboard', 'ＡＢ２Ｃ－Ｄ３ＥＦ—ＧＨ４Ｊ'],
])('a one-time password is understood %s', (_how, typed) => expect(readHandedOut(typed)).toBe('AB2C-D3EF-GH4J'))

it('what is no one-time password stays as it was typed', () =>
  expect(readHandedOut('一个 新的-密码')).toBe('一个 新的-密码'))
