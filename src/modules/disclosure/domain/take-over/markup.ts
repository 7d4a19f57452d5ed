import { Parser } from 'htmlparser2'
import { type Declarations, declarations, type StyleSheet, styleOf, styleSheet } from './style-rules'

/** An element of what was pasted or imported, with the style that its sheet and its own attribute give it. */
export type Markup = {
  tag: string
  attributes: Readonly<Record<string, string>>
  style: Declarations
  children: (Markup | string)[]
}

/** `<![if !supportLists]>…<![endif]>`: what Office shows to everybody but itself, as an element of its own. */
export const OFFICE_CONDITION = '[if]'

/** Deeper than any writer goes; what stands deeper is taken as if it stood here. */
const DEEPEST = 120

/**
 * Reads HTML of any origin into a tree: entities decoded, comments gone, styles resolved. With the marks of a clipboard
 * (`StartFragment`) only what was copied keeps its text. Never fails: bad markup is read as browsers would, more or less.
 */
export function readMarkup(html: string): Markup {
  const builder = new TreeBuilder(styleSheet(html), !html.includes('<!--StartFragment'))
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => builder.open(tag, attributes),
      onclosetag: (tag) => builder.close(tag),
      ontext: (text) => builder.text(text),
      oncomment: (comment) => builder.comment(comment.trim()),
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  )
  parser.end(html)
  return builder.root
}

class TreeBuilder {
  readonly root: Markup = { tag: '#root', attributes: {}, style: {}, children: [] }
  private readonly stack: Markup[] = [this.root]
  private tooDeep = 0

  constructor(
    private readonly sheet: StyleSheet,
    private inside: boolean,
  ) {}

  open(tag: string, attributes: Record<string, string>): void {
    if (this.stack.length >= DEEPEST) {
      this.tooDeep++
      return
    }
    const style = { ...styleOf(this.sheet, tag, attributes), ...declarations(attributes.style ?? '') }
    const element: Markup = { tag, attributes, style, children: [] }
    if (this.inside || !STANDS_ALONE.has(tag)) this.top.children.push(element)
    this.stack.push(element)
  }

  close(tag: string): void {
    if (this.tooDeep > 0) {
      this.tooDeep--
      return
    }
    const at = this.stack.findLastIndex((element) => element.tag === tag)
    if (at > 0) this.stack.length = at
  }

  text(text: string): void {
    if (this.inside) this.top.children.push(text)
  }

  comment(comment: string): void {
    if (comment === 'StartFragment') this.inside = true
    else if (comment === 'EndFragment') this.inside = false
    const condition = /^\[if (![^\]]{1,60})\]/.exec(comment)?.[1]
    if (condition && this.stack.length < DEEPEST) this.open(OFFICE_CONDITION, { condition })
    else if (comment === '[endif]' && this.top.tag === OFFICE_CONDITION) this.stack.pop()
  }

  private get top(): Markup {
    return this.stack.at(-1) ?? this.root
  }
}

const STANDS_ALONE = new Set(['img', 'br', 'hr', 'col', 'input'])

export const isMarkup = (node: Markup | string): node is Markup => typeof node !== 'string'

/** The names in its `class`. */
export const classesOf = ({ attributes }: Markup): string[] => (attributes.class ?? '').split(/\s+/).filter(Boolean)

/** All the text in it, blanks as one. */
export function textOf(node: Markup | string): string {
  const parts: string[] = []
  const collect = (one: Markup | string): void => {
    if (typeof one === 'string') parts.push(one)
    else one.children.forEach(collect)
  }
  collect(node)
  return parts.join('').replace(/\s+/g, ' ').trim()
}
