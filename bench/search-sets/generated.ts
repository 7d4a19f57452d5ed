import { DEPARTMENTS } from '../../prisma/seed/departments'
import { SEED_SERVICES } from '../../prisma/seed/services/all'
import { ABSENT_SERVICES } from './absent-services'
import { besideTheKey, dropped, fullPinyin, homophone, initials } from './misspelt'
import { HELD_BACK_SAYINGS } from './service-sayings'
import { siteWords } from './site-words'
import { wishesFor } from './spoken'

/** A query and the addresses of which one must stand first; none: no service may. */
export type GeneratedQuery = { kind: string; query: string; urls: readonly string[] }

const WISHES_EACH = 4
const serviceUrl = (code: string): string => `/services/${code}`
/** A saying for two services is right for both. */
const offeredAs = (name: string): string[] =>
  SEED_SERVICES.filter(({ facts }) => [facts.name, ...facts.aliases].includes(name)).map(({ facts }) =>
    serviceUrl(facts.code),
  )

const unbracketed = (name: string): string => name.replaceAll(/（[^）]*）/g, '')

type Named = { name: string; urls: readonly string[] }

const namesAndAliases = (): Named[] =>
  SEED_SERVICES.flatMap(({ facts }) =>
    [facts.name, ...facts.aliases].map((name) => ({ name: unbracketed(name), urls: offeredAs(name) })),
  )

const sayings = (): Named[] =>
  Object.entries(HELD_BACK_SAYINGS).flatMap(([code, all]) => all.map((name) => ({ name, urls: [serviceUrl(code)] })))

const latin = (): GeneratedQuery[] => [
  ...SEED_SERVICES.flatMap(({ facts: { nameEn, code } }) => {
    const query = (nameEn ?? '').toLowerCase()
    const urls = [serviceUrl(code)]
    return [
      { kind: 'english', query, urls },
      { kind: 'english', query: `how to get ${query.replaceAll(/\(.*\)/g, '')}`, urls },
      { kind: 'english, mistyped', query: besideTheKey(query), urls },
    ]
  }),
  ...namesAndAliases().flatMap(({ name, urls }) => [
    { kind: 'pinyin', query: fullPinyin(name), urls },
    ...(initials(name).length > 2 ? [{ kind: 'initials', query: initials(name), urls }] : []),
  ]),
]

const mistyped = (): GeneratedQuery[] =>
  namesAndAliases().flatMap(({ name, urls }) =>
    [homophone(name), [...name].length > 3 ? dropped(name) : null]
      .filter((query) => query !== null)
      .map((query) => ({ kind: 'mistyped', query, urls })),
  )

const shown = (): GeneratedQuery[] => [
  ...siteWords().map(({ word, codes }) => ({ kind: 'site word', query: word, urls: codes.map(serviceUrl) })),
  ...DEPARTMENTS.flatMap(({ name, shortName, code }) =>
    [name, shortName].map((query) => ({ kind: 'department', query, urls: [`/departments/${code}`] })),
  ),
]

/** The whole set, always the same: wishes, sayings, Latin letters, mistakes, words of the site, what there is not. */
export function generatedQueries(): GeneratedQuery[] {
  const wished = namesAndAliases().flatMap(({ name, urls }, turn) =>
    wishesFor(name, turn, WISHES_EACH).map((query) => ({ kind: 'wish', query, urls })),
  )
  const said = sayings().flatMap(({ name, urls }) =>
    [name, `我想${name}怎么办`].map((query) => ({ kind: 'saying', query, urls })),
  )
  const absent = ABSENT_SERVICES.flatMap((name) =>
    [name, `请问${name}去哪办`].map((query) => ({ kind: 'absent', query, urls: [] })),
  )
  return [...wished, ...said, ...latin(), ...mistyped(), ...shown(), ...absent]
}
