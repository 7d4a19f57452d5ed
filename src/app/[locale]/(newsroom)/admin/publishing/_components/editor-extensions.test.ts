import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { TEXT_ELEMENTS, type TextElement } from '@/kernel/text-elements'
import { EDITOR_EXTENSIONS } from './editor-extensions'

const schema = getSchema(EDITOR_EXTENSIONS)
const types = { ...schema.nodes, ...schema.marks }
const elements = Object.entries<TextElement>(TEXT_ELEMENTS)

/** Held by the packages, set by nothing here, and taken off on save: widths, styles, targets. */
const NEVER_SET = ['colwidth', 'align', 'target', 'rel', 'class', 'title', 'type', 'level']
/** Not elements: the text itself and what holds everything. */
const NO_ELEMENT = ['doc', 'text']

/** The names of elements that a type of the schema is read from. */
const readFrom = (name: string): string[] =>
  (types[name]?.spec.parseDOM ?? []).flatMap(({ tag = '' }) => /^[a-z\d]+/.exec(tag)?.[0] ?? [])

describe('the editor knows the elements of the list, and no others', () => {
  it.each(elements)('<%s>', (tag, { schema: holder, inEditor, attributes }) => {
    if (holder === null) return expect(inEditor, 'how the editor holds it').toBeTruthy()
    expect(readFrom(holder), `${holder} is read from <${tag}>`).toContain(tag)
    expect(Object.keys(types[holder]?.spec.attrs ?? {})).toEqual(expect.arrayContaining(Object.keys(attributes)))
  })

  it('has no node and no mark besides', () => {
    const held = elements.map(([, { schema: holder }]) => holder)
    expect(Object.keys(types).filter((name) => !NO_ELEMENT.includes(name) && !held.includes(name))).toEqual([])
  })

  it.each(Object.keys(types).filter((name) => !NO_ELEMENT.includes(name)))('%s has no attribute besides', (name) => {
    const known = elements
      .filter(([, { schema: holder }]) => holder === name)
      .flatMap(([, one]) => Object.keys(one.attributes))
    const attributes = Object.keys(types[name]?.spec.attrs ?? {})
    expect(attributes.filter((one) => !known.includes(one) && !NEVER_SET.includes(one))).toEqual([])
  })
})
