import { describe, expect, it } from 'vitest'
import { placeDown } from './process-columns'
import { breakLines, FONT, type Placement, textWidth } from './process-layout'
import { placeAcross } from './process-rows'

const stage = (name: string, ...tasks: string[]) => ({
  name,
  tasks: tasks.map((task) => ({ name: task, by: '市市场监督管理局食品经营安全监督管理科', term: '3 个工作日' })),
})
const STAGES = [stage('受理', '形式审查'), stage('审查', '材料审查', '现场核查', '检验检测'), stage('决定', '审批决定')]

describe('words in a box', () => {
  it.each([
    ['市场监督管理局', 48, ['市场监', '督管理', '局']],
    ['Market Regulation Bureau', 96, ['Market', 'Regulation', 'Bureau']],
    ['受理，', 32, ['受理，']],
    ['', 100, []],
  ])('%s within %d', (text, width, lines) => {
    expect(breakLines(text, FONT, width)).toEqual(lines)
  })

  it('lose no character, rare ones included', () => {
    const text = '吴𠮷在如皋市白蒲镇开办的好味来 Restaurant 餐饮服务'
    expect(breakLines(text, FONT, 90).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})

describe.each([
  ['across', placeAcross(STAGES)],
  ['down', placeDown(STAGES)],
])('a process drawn %s', (_way, placement: Placement) => {
  const boxes = placement.stages.flatMap((placed) => placed.tasks)

  it('keeps every box on the paper and every word inside its box', () => {
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(placement.width)
      expect(box.y + box.height).toBeLessThanOrEqual(placement.height)
      for (const line of box.lines) {
        expect(textWidth(line.text, FONT)).toBeLessThanOrEqual(box.width)
        expect(line.y).toBeLessThan(box.y + box.height)
      }
    }
  })

  it('lets no two boxes touch', () => {
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.x + one.width < other.x ||
          other.x + other.width < one.x ||
          one.y + one.height < other.y ||
          other.y + other.height < one.y
        expect(apart).toBe(true)
      }
  })

  it('leads into every stage but the first', () => {
    expect(placement.arrows.filter((arrow) => arrow.head).length).toBeGreaterThanOrEqual(STAGES.length - 1)
  })
})

it('on a phone parallel tasks stand side by side', () => {
  const [first, second] = placeDown(STAGES).stages[1]?.tasks ?? []
  expect(first?.y).toBe(second?.y)
  expect(first?.x).not.toBe(second?.x)
})

it('a process without stages is an empty drawing', () => {
  expect(placeAcross([]).stages).toEqual([])
  expect(placeDown([]).arrows).toEqual([])
})
