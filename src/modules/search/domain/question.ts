/** What people put around the thing they want, longest first. Searching for it would only find everything. */
const AROUND = [
  ...['要办什么证', '办什么证', '需要什么证', '要什么证', '什么证'],
  ...[
    '我想问一下',
    '想问一下',
    '我想咨询一下',
    '我想咨询',
    '想咨询',
    '我想了解一下',
    '想了解',
    '请问一下',
    '请问',
    '问一下',
    '麻烦问下',
    '你好',
  ],
  ...[
    '应该怎么办理',
    '怎么办理',
    '如何办理',
    '怎样办理',
    '怎么申请',
    '如何申请',
    '怎样申请',
    '怎么办',
    '怎么弄',
    '怎么做',
    '怎么走',
  ],
  ...[
    '有什么规定',
    '有哪些规定',
    '有什么政策',
    '有哪些政策',
    '有什么要求',
    '有哪些要求',
    '有什么条件',
    '有没有规定',
    '是怎么规定的',
    '怎么规定的',
  ],
  ...[
    '需要什么手续',
    '要什么手续',
    '什么手续',
    '需要什么材料',
    '要什么材料',
    '需要哪些材料',
    '需要准备什么',
    '带什么材料',
    '需要什么条件',
    '需要什么',
  ],
  ...[
    '归谁管',
    '谁来管',
    '谁管',
    '归哪个部门管',
    '哪个部门管',
    '找哪个部门',
    '找谁',
    '去哪里办',
    '去哪办',
    '在哪里办',
    '在哪办',
    '到哪里办',
    '到哪办',
  ],
  ...[
    '去哪里',
    '在哪里',
    '到哪里',
    '哪里可以',
    '哪里',
    '哪儿',
    '去哪',
    '多少钱',
    '多久能办好',
    '要多久',
    '需要多久',
    '多久',
    '什么时候',
    '可以吗',
    '行不行',
    '能不能',
    '可不可以',
  ],
  ...[
    '怎么',
    '怎样',
    '如何',
    '哪些',
    '哪个',
    '什么',
    '为什么',
    '是不是',
    '有没有',
    '违法吗',
    '犯法吗',
    '合法吗',
    '的事情',
    '的事',
    '的问题',
  ],
  // For whom one asks.
  ...['我妈妈', '我爸爸', '我爷爷', '我奶奶', '我外公', '我外婆', '我父母', '我妈', '我爸'],
  ...['可以领', '能领', '能拿', '了能'],
  ...['我想要', '我要', '我想', '想要', '我们', '我家', '本人', '吗', '呢', '啊', '呀'],
].sort((one, other) => other.length - one.length)
const AROUND_PATTERN = new RegExp(AROUND.join('|'), 'g')

/** Doing something: then a service is meant rather than a text. */
const DOING = /办|申请|申领|领取|怎么|如何|手续|材料|开|注册|登记|预约|缴|补办|换|迁|想要|我要|我想/

/** The thing that is asked for; the whole query when nothing else would be left. */
export function askedFor(spelling: string): string {
  const core = spelling.replace(AROUND_PATTERN, ' ').trim()
  return core === '' ? spelling : core
}

export const meansDoing = (spelling: string): boolean => DOING.test(spelling)

/** Words that by themselves tell nothing. */
const EMPTY = new Set(
  '的 了 我 要 想 吗 呢 请 问 办 办事 在 到 去 可以 能 和 与 或 是 有 被 把 及 等 对 关于 用 给 一家 一个 一间 一张 一份 一点 一些 一下 一名 个 家 间 小 大 新 开 自己 怎么 how to do i a get my the for of in apply need what where my is are and'.split(
    ' ',
  ),
)

/** The words that say what is wanted; all of them when nothing else was typed. */
export function telling(words: readonly string[]): string[] {
  const kept = words.filter((word) => !EMPTY.has(word))
  return [...new Set(kept.length > 0 ? kept : words)]
}

/** Words that stand in the name of every service and so tell nothing about which one is meant. */
const GENERIC = new Set(
  '办理 申请 申领 登记 注册 许可 许可证 证 证件 证书 证明 备案 审批 手续 流程 条件 材料 规定 政策 办法 要求 问题 费用 时间 补办 换证 换 补 领 领取 注销 变更 新办 业务 服务 弄 搞 想 去 不 没 没有 一个人 钱'.split(
    ' ',
  ),
)

/** True for a word that tells only that somebody wants to get something done. */
export const isGeneric = (word: string): boolean => GENERIC.has(word) || EMPTY.has(word)
