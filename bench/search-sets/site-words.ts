import english from '../../messages/en/catalogue.json'
import chinese from '../../messages/zh-CN/catalogue.json'
import { SEED_SERVICES } from '../../prisma/seed/services/all'

/** A word that the site shows in a heading or beside it, and the services to which it leads there. */
export type SiteWord = { word: string; codes: readonly string[] }

type Tagged = 'subjects' | 'lifeEvents'

const codesWith = (kind: Tagged, tag: string): string[] =>
  SEED_SERVICES.filter(({ facts }) => (facts[kind] as readonly string[]).includes(tag)).map(({ facts }) => facts.code)

const piecesOf = (text: string): string[] => text.split(/[、，,]|; | and /).map((piece) => piece.trim())

/** Words of subjects and turns of life, as far as this city has services under them. */
export function siteWords(): SiteWord[] {
  const subjects = [chinese.subjects, english.subjects].flatMap((words) =>
    Object.entries(words).map(([tag, word]) => ({ word, codes: codesWith('subjects', tag) })),
  )
  const events = [chinese['life-events'], english['life-events']].flatMap((words) =>
    Object.entries(words).flatMap(([tag, { name, about }]) =>
      [name, ...piecesOf(about)].map((word) => ({ word, codes: codesWith('lifeEvents', tag) })),
    ),
  )
  return [...subjects, ...events].filter(({ word, codes }) => word !== '' && codes.length > 0)
}
