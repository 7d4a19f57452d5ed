/** What a style says: property and value, both in lower case, without `!important`. */
export type Declarations = Readonly<Record<string, string>>

/** A rule of a style sheet whose selector is a name, a class, an id, or a name with a class. Others say nothing here. */
type StyleRule = { tag: string; classes: readonly string[]; id: string; style: Declarations }

/** `text-align:right; mso-hide:all` as properties. */
export function declarations(text: string): Declarations {
  const found: Record<string, string> = {}
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/i, '')
    found[name] = value.trim().toLowerCase()
  }
  return found
}

/** The rules of every `<style>` in this HTML, in order. Rules within `@media` and the like are left out. */
function styleRules(html: string): StyleRule[] {
  const sheets = html.split(/<style\b/i).slice(1)
  return sheets.flatMap((sheet) => {
    const css = sheet.slice(sheet.indexOf('>') + 1).split(/<\/style/i)[0] ?? ''
    return rulesOf(css.split('<!--').join('').split('-->').join('').split('/*').map(afterComment).join(''))
  })
}

const afterComment = (part: string, at: number): string => (at === 0 ? part : part.split('*/').slice(1).join('*/'))

function rulesOf(css: string): StyleRule[] {
  const rules: StyleRule[] = []
  let depth = 0
  let from = 0
  let selector = ''
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && ++depth === 1) {
      selector = css.slice(from, at).trim()
      from = at + 1
    } else if (css[at] === '}' && depth > 0 && --depth === 0) {
      if (!selector.startsWith('@')) rules.push(...rulesFor(selector, declarations(css.slice(from, at))))
      from = at + 1
    }
  }
  return rules
}

const SIMPLE = /^([a-z][\w:-]*)?((?:\.[\w-]+)*)(?:#([\w-]+))?$/i

const rulesFor = (selectors: string, style: Declarations): StyleRule[] =>
  selectors.split(',').flatMap((one) => {
    const [whole, tag = '', classes = '', id = ''] = SIMPLE.exec(one.trim().replace('\\:', ':')) ?? []
    return whole ? [{ tag: tag.toLowerCase(), classes: classes.split('.').filter(Boolean), id, style }] : []
  })

/** Rules by the one thing that an element must have for them to be looked at. */
export type StyleSheet = ReadonlyMap<string, readonly StyleRule[]>

const keyOf = ({ tag, classes, id }: StyleRule): string => (id ? `#${id}` : classes[0] ? `.${classes[0]}` : tag)

export function styleSheet(html: string): StyleSheet {
  const sheet = new Map<string, StyleRule[]>()
  for (const rule of styleRules(html)) sheet.set(keyOf(rule), [...(sheet.get(keyOf(rule)) ?? []), rule])
  return sheet
}

/** What the sheets say of such an element: names first, then classes, then its id. */
export function styleOf(
  sheet: StyleSheet,
  tag: string,
  { class: names = '', id = '' }: Readonly<Record<string, string>>,
): Declarations {
  if (sheet.size === 0) return {}
  const classes = names.split(/\s+/).filter(Boolean)
  const keys = [tag, ...classes.map((name) => `.${name}`), `#${id}`]
  const fitting = keys
    .flatMap((key) => sheet.get(key) ?? [])
    .filter(
      (rule) =>
        (!rule.tag || rule.tag === tag) &&
        (!rule.id || rule.id === id) &&
        rule.classes.every((name) => classes.includes(name)),
    )
  return Object.assign({}, ...fitting.map(({ style }) => style))
}
