import type { Locale } from '@/platform/i18n/locale'

type WordsProps = { zh: string; en?: string | null; locale: Locale }

/** The words in the reader's language; where the city wrote only Chinese, marked as such for whoever reads it aloud. */
export function Words({ zh, en, locale }: WordsProps) {
  if (locale !== 'en') return <>{zh}</>
  return en ? <>{en}</> : <span lang="zh-CN">{zh}</span>
}

/** The same as text, for titles and attributes. */
export const wordsIn = (locale: Locale, { zh, en }: { zh: string; en?: string | null }): string =>
  locale === 'en' && en ? en : zh
