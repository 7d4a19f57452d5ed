/**
 * Words of a spoken question that say nothing of its subject: who asks, how much, whether, what happened to them. They
 * are left out only where part of a question is enough; whoever types the name of a thing is taken at their word.
 */
const FILLER = new Set(
  `
  怎么 怎样 怎么样 怎么办 如何 什么 什么样 为什么 为啥 啥 啥时候 咋 咋办 咋整 多少 多少钱 多久 多长 几 几个 几岁 几天 几次 哪 哪里 哪儿 哪个 哪些 谁 谁家 何时
  吗 呢 吧 啊 呀 嘛 么 了 的 地 得 着 过 是 不是 是不是 是否 有 没 没有 有没有 不 不能 不让 不给 不了 不到 别 会 会不会 能 能不能 能否 可 可以 可不可以 要
  要不要 需要 需不需要 该 应该 应 必须 得 想 想要 希望 打算 准备 愿意 请 请问 麻烦 咨询 了解 知道 告诉 听说 说 叫 让 给 把 被 用 拿 弄 搞 做 干 办 办理 去 来 到 在 上 下
  里 中 内 外 前 后 里面 外面 上面 下面 旁边 附近 门口 那 那里 那儿 这 这里 这个 那个 这样 那样 这么 那么 有人 人 别人 人家 大家 自己 本人 我 我们 我家 你 你们 他 他们 她 它
  咱 咱们 家 家里 家里人 朋友 一个 一家 一下 一点 一些 一直 一定 一样 两 三 四 五 个 家 条 只 次 点 些 年 月 天 号 元 块 块钱 三个 两个 好 好好 坏 太 很 挺 真 最 更 还 也 都 就 才 又 再
  只 光 老 老是 总 总是 天天 每天 每月 经常 随便 乱 突然 已经 现在 今天 晚上 白天 以后 之后 以前 时候 和 跟 与 或 或者 还是 但 但是 因为 所以 如果 对 对于 关于 从 向 往 比 按 为
  为了 行 行不行 算 算不算 犯法 违法 合法 允许 管 归 找 问 问题 事 事情 情况 规定 政策 办法 手续 流程 条件 材料 要求 标准 处理 解决 怎么着 看 看看 吃 打 走 开 坐 带 放 出 进 起 住 住下来
  `
    .split(/\s+/)
    .filter(Boolean),
)

/** True for a word that only carries the sentence. */
export const isFiller = (word: string): boolean => FILLER.has(word)
