import 'server-only'
import { env } from './env'
import type { Locale } from './i18n/locale'

export type CityProfile = {
  name: string
  nameEn: string
  /** GB/T 2260 code. */
  code: string
  /** The character in the middle of the city's mark. */
  seal: string
}

/** Whose city hall this is; a city renames itself by its settings (CITY_NAME, CITY_NAME_EN, CITY_CODE, CITY_SEAL). */
export const cityProfile = (): CityProfile => ({
  name: env.CITY_NAME,
  nameEn: env.CITY_NAME_EN,
  code: env.CITY_CODE,
  seal: env.CITY_SEAL,
})

/** The city's name in the reader's language. */
export const cityNameIn = (locale: Locale): string => (locale === 'en' ? env.CITY_NAME_EN : env.CITY_NAME)
