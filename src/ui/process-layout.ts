export type ProcessTask = { name: string; by: string; term?: string }
export type ProcessStage = { name: string; tasks: readonly ProcessTask[] }

export type PlacedTask = { x: number; y: number; width: number; height: number; lines: PlacedLine[] }
export type PlacedLine = { text: string; x: number; y: number; kind: 'name' | 'note' }
export type PlacedStage = { title: PlacedLine[]; tasks: PlacedTask[] }
export type Arrow = { points: readonly (readonly [number, number])[]; head: boolean }
export type Placement = { width: number; height: number; stages: PlacedStage[]; arrows: Arrow[] }

export const FONT = 16
export const LINE = 22
const PAD = 12

/** How wide a text is at a font size, near enough for a box: a Chinese character is one em, a Latin letter a little over half. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56
  return width
}

/** Breaks a text into lines that fit: between Chinese characters anywhere, in Latin text at spaces. */
export function breakLines(text: string, size: number, width: number): string[] {
  const words = text.match(/[\u2e80-\u{3ffff}]|[^\u2e80-\u{3ffff}\s]+\s*|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const fits = line === '' || textWidth(line + word.trimEnd(), size) <= width
    const closesSentence = /^[，。、；：！？）》」]/.test(word)
    if (fits || closesSentence) line += word
    else {
      lines.push(line.trimEnd())
      line = word
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** The words of one task set into a box of this width; the box is as high as they need. */
export function taskBox(task: ProcessTask, x: number, y: number, width: number): PlacedTask {
  const inner = width - 2 * PAD
  const name = breakLines(task.name, FONT, inner).map((text) => ({ text, kind: 'name' as const }))
  const notes = [task.by, task.term]
    .filter((note) => note !== undefined && note !== '')
    .flatMap((note) => breakLines(note ?? '', FONT - 2, inner))
    .map((text) => ({ text, kind: 'note' as const }))
  const lines = [...name, ...notes].map((line, index) => ({ ...line, x: x + PAD, y: y + PAD + FONT + index * LINE }))
  return { x, y, width, height: 2 * PAD + lines.length * LINE - (LINE - FONT) + 2, lines }
}

/** The name of a stage, above or beside its boxes. */
export function stageTitle(name: string, x: number, y: number, width: number): PlacedLine[] {
  return breakLines(name, FONT - 2, width).map((text, index) => ({ text, x, y: y + FONT + index * LINE, kind: 'note' }))
}
