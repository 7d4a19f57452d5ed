import { getTranslations } from 'next-intl/server'
import type { VersionProblem } from '@/modules/catalogue/domain/version-problem'

/** What stands in the way of a service, each in words and with the part it is in. */
export async function ProblemList({ problems }: { problems: readonly VersionProblem[] }) {
  const [t, places] = await Promise.all([getTranslations('catalogue'), getTranslations('catalogue.problem-places')])
  const said = problems.map(({ code, where = '', place }) => {
    const what = t(`problems.${code}`, { where })
    return place ? places('said', { place: places(place.part, { name: place.name }), what }) : what
  })
  return (
    <ul>
      {[...new Set(said)].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
