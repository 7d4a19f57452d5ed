import { escapedHtml } from '../typed-body'

/** How words stand out, as far as it carries meaning. */
export type Marks = {
  href?: string
  strong?: boolean
  em?: boolean
  u?: boolean
  s?: boolean
  script?: 'sup' | 'sub'
}

/** Words in one manner; `\n` is a break within the line. */
export type Run = { text: string; marks: Marks }

const SPACE = /[ \t\r\n\f]+/g
const BLANK = /^[\s\u00a0\u3000]*$/

/** Collects the words of one line as a browser would show them: blanks of the source count as one, and none at the ends. */
export class Words {
  private readonly runs: Run[] = []

  /** Adds text; `kept` says that its blanks and line ends are shown as they are (`white-space: pre`). */
  add(text: string, marks: Marks, kept = false): void {
    const shown = kept ? asKept(text) : text.replace(SPACE, ' ')
    const fitting = !kept && shown.startsWith(' ') && this.endsBlank() ? shown.slice(1) : shown
    if (!fitting) return
    const last = this.runs.at(-1)
    if (last && sameMarks(last.marks, marks)) last.text += fitting
    else this.runs.push({ text: fitting, marks })
  }

  break(): void {
    const last = this.runs.at(-1)
    if (last) last.text = last.text.replace(/ $/, '')
    this.add('\n', last?.marks.u ? {} : (last?.marks ?? {}), true)
  }

  /** The words and how wide the blanks before them were, in half characters. Blanks that are underlined are no blanks. */
  take(): { runs: Run[]; indent: number } {
    const runs = [...this.runs]
    let indent = 0
    while (runs[0] && !runs[0].marks.u) {
      const rest = runs[0].text.replace(/^[\s\u00a0\u3000]+/, '')
      indent += widthOf(runs[0].text.slice(0, runs[0].text.length - rest.length))
      if (rest) {
        runs[0] = { ...runs[0], text: rest }
        break
      }
      runs.shift()
    }
    for (let last = runs.at(-1); last && !last.marks.u; last = runs.at(-1)) {
      const rest = last.text.replace(/[\s\u00a0\u3000]+$/, '')
      if (rest) {
        runs[runs.length - 1] = { ...last, text: rest }
        break
      }
      runs.pop()
    }
    return { runs, indent }
  }

  get isBlank(): boolean {
    return this.runs.every(({ text, marks }) => BLANK.test(text) && !marks.u)
  }

  /** The last words so far, to say where something was. */
  get ending(): string {
    return this.runs
      .map(({ text }) => text)
      .join('')
      .trim()
      .slice(-12)
  }

  private endsBlank(): boolean {
    const last = this.runs.at(-1)
    return last === undefined || /[ \n]$/.test(last.text)
  }
}

/** Blanks that stand by themselves become such as a browser does not swallow. */
const asKept = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '\u00a0\u00a0\u00a0\u00a0')
    .replace(/ {2,}|(?<=\n) | (?=\n)/g, (blanks) => '\u00a0'.repeat(blanks.length))

const widthOf = (blanks: string): number =>
  [...blanks].reduce((width, one) => width + (one === '\u3000' || one === '\u2003' ? 2 : one === '\n' ? 0 : 1), 0)

const MARK_ORDER = ['href', 'strong', 'em', 'u', 's', 'script'] as const

const sameMarks = (one: Marks, other: Marks): boolean => MARK_ORDER.every((name) => one[name] === other[name])

/** Runs as HTML, each mark around as many of them as it holds for. */
export function runsAsHtml(runs: readonly Run[], level = 0): string {
  const mark = MARK_ORDER[level]
  if (!mark) return runs.map(({ text }) => escapedHtml(text).replaceAll('\n', '<br>')).join('')
  const parts: string[] = []
  for (let from = 0; from < runs.length; ) {
    const value = runs[from]?.marks[mark]
    let to = from + 1
    while (to < runs.length && runs[to]?.marks[mark] === value) to++
    const inner = runsAsHtml(runs.slice(from, to), level + 1)
    if (!value) parts.push(inner)
    else if (mark === 'href') parts.push(`<a href="${escapedHtml(String(value))}">${inner}</a>`)
    else parts.push(mark === 'script' ? `<${value}>${inner}</${value}>` : `<${mark}>${inner}</${mark}>`)
    from = to
  }
  return parts.join('')
}
