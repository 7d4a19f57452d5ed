import type { Words } from '@/modules/catalogue/domain/service-version'

/** The city's own words, in English where it wrote them. */
export const inLanguage = (words: Words, locale: string): string => (locale === 'en' ? words.en || words.zh : words.zh)
