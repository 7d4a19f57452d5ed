import type { Asked } from './asked'
import type { WordCount } from './partly-found'

/** What an office gives or does, at the end of a name: 饲养许可证, 移民登记, 补贴申领. */
const PROCEDURE =
  /(?:许可|执照|登记|备案|审批|审核|核准|注册|申领|申请|领取|办理|补办|换证|补贴|补助|津贴|手续|年检|年审|过户|落户|迁入|考试|报名|认定|检疫|签证|护照|驾照|通行|牌照|预约|证|证书|证明)$/
/** A name is short and has no word of a sentence in it. */
const LONGEST_NAME = 12
const OF_A_SENTENCE = /[了要不去我你他有给被把想怎吗吧呢没]/
/** A word that so small a share of the texts holds is not of this city. */
const RARE = 0.004

/**
 * True where a query is the name of a procedure for something that no heading holds and hardly any text: a licence to
 * keep dinosaurs. What is known of the rest of the name (饲养, 许可) does not answer it.
 */
export function isForUnknownThing({ core }: Asked, counts: readonly WordCount[], total: number): boolean {
  if ([...core].length > LONGEST_NAME || !PROCEDURE.test(core) || OF_A_SENTENCE.test(core)) return false
  const words = counts.filter(({ isTold }) => !isTold)
  return words.some(
    ({ word, meant, named, count }) => isThing(word) && meant.length === 0 && named === 0 && count < RARE * total,
  )
}

const isThing = (word: string): boolean => [...word].length > 1 && !PROCEDURE.test(word)
