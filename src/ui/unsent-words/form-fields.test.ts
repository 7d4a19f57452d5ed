import { describe, expect, it } from 'vitest'
import { mayBeKept } from './form-fields'

const facts = { name: 'reason', type: 'text', autocomplete: null, called: null }

describe('which fields of a form are kept', () => {
  it.each([
    ['a text', {}, true],
    ['an area', { type: 'textarea' }, true],
    ['a tick', { type: 'checkbox' }, true],
    ['a choice', { type: 'select-one' }, true],
    ['an editor’s text', { name: 'bodyHtml', type: 'hidden', called: '正文' }, true],
    ['what the page fills in', { name: 'expectedVersion', type: 'hidden' }, false],
    ['the proof of the owner', { name: 'form-owner', type: 'hidden' }, false],
    ['a password', { name: 'x', type: 'password' }, false],
    ['a password that is shown', { name: 'newPassword' }, false],
    ['a password by its autocomplete', { autocomplete: 'current-password' }, false],
    ['a code', { name: 'code' }, false],
    ['a code by its autocomplete', { autocomplete: 'one-time-code' }, false],
    ['a number of a document is no code', { name: 'creditCode' }, true],
    ['a file', { type: 'file' }, false],
    ['a button', { type: 'submit', name: 'intent' }, false],
    ['a field without a name', { name: '' }, false],
  ])('%s', (_what, differs, kept) => expect(mayBeKept({ ...facts, ...differs })).toBe(kept))
})
