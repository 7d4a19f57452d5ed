import { getTranslations } from 'next-intl/server'
import { stepOfField } from '@/modules/applications/domain/filing-steps'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Notice } from '@/ui/notice'
import { wordsOfIssue } from '../issue-errors'

/** Everything that still keeps the application from being filed, each line leading to its place. */
export async function ProblemList({ page, hrefOf }: { page: DraftPageFacts; hrefOf: (step: string) => string }) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const { issues, missing, infected } = page.problems
  const materialName = (key: string) => {
    const found = page.materials.find(({ material }) => material.key === key)
    return found ? inLanguage(found.material.name, locale) : key
  }
  const ofAnswers = issues.map(async (issue) => ({
    href: `${hrefOf(stepOfField(page.steps, issue.path))}#${issue.path}`,
    text: await wordsOfIssue(page, issue),
  }))
  const ofFiles = (keys: readonly string[], words: 'material-missing' | 'material-infected') =>
    keys.map((key) => ({ href: `${hrefOf('materials')}#material-${key}`, text: t(words, { name: materialName(key) }) }))
  const lines = [
    ...(await Promise.all(ofAnswers)),
    ...ofFiles(missing, 'material-missing'),
    ...ofFiles(infected, 'material-infected'),
  ]
  if (lines.length === 0) return null
  return (
    <Notice tone="error" title={t('problems', { count: lines.length })}>
      <ol className="list-decimal pl-6">
        {lines.map(({ href, text }) => (
          <li key={href + text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </Notice>
  )
}
