import type { ItemType } from './service'

/**
 * Which law rules how an application is received and decided. 行政许可法 binds licences and nothing else (许可法 2): benefits,
 * confirmations and public services go by the terms their own service publishes, and nothing about them may cite it.
 */
export type Governed = 'licence' | 'other'

export const governedBy = (itemType: string): Governed =>
  itemType === ('LICENSE' satisfies ItemType) ? 'licence' : 'other'

/** The citation of an article of 行政许可法 in brackets; nothing where that law doesn't rule. `article` in Chinese figures: 第四十五条. */
export const licensingLaw = (itemType: string, article: string): string =>
  governedBy(itemType) === 'licence' ? `（《中华人民共和国行政许可法》${article}）` : ''

/** Whether the law counts silence as acceptance (许可法 32(4)); for anything else silence is merely late. */
export const silenceAccepts = (governed: Governed): boolean => governed === 'licence'
