import { writtenWords } from './spelling'

/** 国家民委等《统一姓名采集应用规范》: a field of a name holds at least fifty characters. */
const LONGEST = 50
/** Everything that keyboards give for the dot between the parts of a name. */
const DOTS = / ?[•・‧･∙⋅・˙] ?/g
/** A full stop between two Chinese characters is that dot too; behind a Latin letter it ends an abbreviation. */
const STOP_IN_CHINESE = /(?<=[\p{Script=Han}〇]) ?[.。·] ?(?=[\p{Script=Han}〇])/gu

/**
 * A person's name as it stands on their papers: rare characters, 〇, 阿卜杜拉·买买提 (U+00B7 between its parts, as the
 * norm has it) and Latin names included. Null when it is empty, longer than 50 characters or holds something that is no
 * letter, mark, space or dot.
 */
export function readPersonName(text: string): string | null {
  const name = writtenWords(text)
    .replace(DOTS, '·')
    .replace(STOP_IN_CHINESE, '·')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim()
  if (name === '' || [...name].length > LONGEST) return null
  return /^[\p{L}\p{M}〇·.' -]+$/u.test(name) && /[\p{L}〇]/u.test(name) ? name : null
}
