/** Words that found nothing, with how often and on which day last. */
export type Fruitless = { query: string; count: number }

const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦傅邹孟熊秦邱侯薛尹闫段雷龙史陶顾毛郝龚邵万钱严赖覃洪武戴莫孔汤',
)
const SHORT = /^\p{Script=Han}{2,3}$/u
const NUMBER = /\d{6,}/

/** What may be a person's name or number is shown by its first character only; what is left of it is put together. */
export function masked(all: readonly Fruitless[]): Fruitless[] {
  const counts = new Map<string, number>()
  for (const { query, count } of all) {
    const shown =
      (SHORT.test(query) && SURNAMES.has(query[0] ?? '')) || NUMBER.test(query) ? `${[...query][0]}＊＊` : query
    counts.set(shown, (counts.get(shown) ?? 0) + count)
  }
  return [...counts].map(([query, count]) => ({ query, count }))
}

/** Masked words cannot be taught. */
export const isMasked = (query: string): boolean => query.endsWith('＊＊')
