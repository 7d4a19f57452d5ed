import { getTranslations } from 'next-intl/server'
import type { AnswerIssue } from '@/modules/applications/domain/answer-issue'
import { stepOfField } from '@/modules/applications/domain/filing-steps'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { currentLocale } from '@/platform/i18n/current-locale'
import type { FormError } from '@/ui/form-state'

/** What is to be put right on one page of the form, each with the name of its field. */
export async function issueErrors(page: DraftPageFacts, section: string): Promise<(FormError & { field: string })[]> {
  const here = page.problems.issues.filter(({ path }) => stepOfField(page.steps, path) === section)
  return Promise.all(here.map(async (issue) => ({ field: issue.path, message: await issueWords(page, issue) })))
}

/** "经营面积：请填写数字", and for a row "从业人员 2，姓名：请填写". */
export async function issueWords({ form }: DraftPageFacts, { path, fault, params }: AnswerIssue): Promise<string> {
  const [t, locale] = [await getTranslations('applications'), await currentLocale()]
  const [key, row, inner] = path.split('.')
  const field = form.sections.flatMap(({ fields }) => fields).find((one) => one.key === key)
  const nameOf = (one: Field | undefined) => (one ? inLanguage(one.label, locale) : '')
  const name =
    row === undefined
      ? nameOf(field)
      : t('form.row-field', {
          label: nameOf(field),
          number: Number(row) + 1,
          field: nameOf(field?.fields?.find((one) => one.key === inner)),
        })
  return t('form.issue', { name, words: t(`issues.${fault}`, params) })
}
