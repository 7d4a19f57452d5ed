/** The parts of a wish in everyday speech. */
export const WISHES = [
  '',
  '想',
  '我想',
  '我要',
  '怎么',
  '如何',
  '去哪',
  '请问怎么',
  '麻烦问下想',
  '我家想',
  '需要',
] as const
export const VERBS = ['开', '办', '领', '申请', '换', '补', '注销', '办理', '搞', '弄'] as const
export const MEASURES = ['', '个', '家', '一个', '一家', '一张', '个小', '一家新', '一份'] as const
const ENDS = ['', '怎么办', '要什么手续', '需要哪些材料', '去哪办', '流程'] as const

/** Begins with a verb of its own: 开饭店 takes no second one. */
const OPENS = /^(开|办|跑|挂|卖|修|请|打|占|挖|破|讨|注册|生)/

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** A few of all the wishes for one thing, a different few for each `turn`; always the same ones. */
export function wishesFor(thing: string, turn: number, many: number): string[] {
  return Array.from({ length: many }, (_, nth) => {
    const step = turn * 7 + nth * 3
    const measure = at(MEASURES, step + nth)
    const wish = at(WISHES, step)
    const opened = OPENS.exec(thing)?.[0]
    const doing = opened
      ? `${opened}${opened === '开' ? measure : ''}${thing.slice(opened.length)}`
      : `${at(VERBS, step + turn)}${measure}${thing}`
    return `${wish}${doing}${wish.startsWith('怎') || wish.includes('怎么') ? '' : at(ENDS, step)}`
  })
}
