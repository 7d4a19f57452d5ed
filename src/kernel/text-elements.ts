/** An element that a written text may hold. */
export type TextElement = {
  /** Where it stands: a line of its own, a container of lines, among words, or alone without content. */
  place: 'line' | 'container' | 'words' | 'alone'
  /** The attributes that carry meaning, each with the values it may have; `any` leaves the value to the reader of it. */
  attributes: Readonly<Record<string, readonly string[] | 'any'>>
  /** What holds it in the editor: the name of a node or mark. Null: it is held otherwise (`inEditor` says how). */
  schema: string | null
  /** How the editor holds what its schema has no node for. */
  inEditor?: 'rows of the table' | 'a paragraph before the table'
  /** Named in a comparison of two texts, since its words alone do not tell it. Absent: the words tell it, or it only stresses. */
  sign?: string
}

/** Where a line stands; the start of the line is what none of these says. */
const ALIGNED = { 'data-align': ['center', 'right'] } as const
const NONE = {}

/**
 * Every element that a published text may hold. What is pasted or imported, the schema of the editor, the sanitiser, the
 * pages and the comparison of editions all follow this one list; `editor-extensions.test.ts` and `body-elements.test.ts`
 * compare them. Headings stand below the page's own.
 */
export const TEXT_ELEMENTS = {
  h2: { place: 'line', attributes: ALIGNED, schema: 'heading', sign: '标题' },
  h3: { place: 'line', attributes: ALIGNED, schema: 'heading', sign: '小标题' },
  h4: { place: 'line', attributes: ALIGNED, schema: 'heading', sign: '三级标题' },
  p: { place: 'line', attributes: ALIGNED, schema: 'paragraph' },
  br: { place: 'alone', attributes: NONE, schema: 'hardBreak' },
  hr: { place: 'alone', attributes: NONE, schema: 'horizontalRule', sign: '分隔线' },
  blockquote: { place: 'container', attributes: NONE, schema: 'blockquote', sign: '引文' },
  ul: { place: 'container', attributes: NONE, schema: 'bulletList' },
  ol: { place: 'container', attributes: { start: 'any' }, schema: 'orderedList' },
  li: { place: 'line', attributes: NONE, schema: 'listItem' },
  table: { place: 'container', attributes: NONE, schema: 'table' },
  caption: { place: 'line', attributes: NONE, schema: null, inEditor: 'a paragraph before the table' },
  thead: { place: 'container', attributes: NONE, schema: null, inEditor: 'rows of the table' },
  tbody: { place: 'container', attributes: NONE, schema: null, inEditor: 'rows of the table' },
  tr: { place: 'line', attributes: NONE, schema: 'tableRow' },
  th: {
    place: 'container',
    attributes: { colspan: 'any', rowspan: 'any', scope: ['col', 'row', 'colgroup', 'rowgroup'] },
    schema: 'tableHeader',
    sign: '表头',
  },
  td: { place: 'container', attributes: { colspan: 'any', rowspan: 'any' }, schema: 'tableCell' },
  a: { place: 'words', attributes: { href: 'any' }, schema: 'link', sign: '链接' },
  img: {
    place: 'alone',
    attributes: { src: 'any', alt: 'any', width: 'any', height: 'any' },
    schema: 'image',
    sign: '图片',
  },
  strong: { place: 'words', attributes: NONE, schema: 'bold' },
  em: { place: 'words', attributes: NONE, schema: 'italic' },
  u: { place: 'words', attributes: NONE, schema: 'underline' },
  s: { place: 'words', attributes: NONE, schema: 'strike', sign: '删除线' },
  sup: { place: 'words', attributes: NONE, schema: 'superscript' },
  sub: { place: 'words', attributes: NONE, schema: 'subscript' },
} as const satisfies Record<string, TextElement>

export type TextTag = keyof typeof TEXT_ELEMENTS

/** Elements that say the same as one of the list. */
export const TEXT_SYNONYMS: Readonly<Record<string, TextTag>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  strike: 's',
}

/** Whatever stands in these is no text of anybody's: nothing of it enters. */
export const NEVER_TEXT: readonly string[] = [
  ...['style', 'script', 'noscript', 'template', 'title', 'head', 'xml', 'textarea', 'select', 'option', 'datalist'],
  'del',
]

/** Where links may lead; an address within the city begins with one slash. */
export const LINK_SCHEMES: readonly string[] = ['https', 'http', 'mailto', 'tel']
