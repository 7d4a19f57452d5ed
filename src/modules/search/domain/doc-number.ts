/** 国务院令第62号, 公告〔2024〕135号, 国发(1981)88: who speaks, then year and number, in any brackets or none. */
const NUMBER = /^([\p{Script=Han}a-z]{2,30}?)[第字]*(\d[\d年第号期]*)$/u

/**
 * A 发文字号 in one form, its figures kept apart so that 62 never means 620: `国务院令:62`, `公告:2024.135`.
 * Takes text in the one spelling; null when it is no such number.
 */
export function docNumberKey(spelling: string): string | null {
  const match = NUMBER.exec(spelling.replace(/(\d) +(?=\d)/g, '$1年').replaceAll(' ', ''))
  if (!match?.[1] || !match[2]) return null
  return `${match[1]}:${match[2].match(/\d+/g)?.join('.')}`
}

/** 国办发:2022.30: a short sender, a year and a number cannot be meant as words. Longer senders may be half a title. */
const UNMISTAKABLE = /^[^:]{2,6}:(?:19|20)\d\d\.\d+$/

/** True when only the document of this number can be meant, or one that names it. */
export const isUnmistakable = (key: string): boolean => UNMISTAKABLE.test(key)

/** The key and its shorter forms, since people leave out who speaks: 国务院令:62, 务院令:62, 院令:62. */
export function docNumberEnds(key: string): string[] {
  const [speaker = '', figures = ''] = key.split(':')
  const characters = [...speaker]
  return characters.slice(0, -1).map((_, start) => `${characters.slice(start).join('')}:${figures}`)
}
