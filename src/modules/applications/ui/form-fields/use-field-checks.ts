import { useRef, useState } from 'react'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import type { FormError } from '@/ui/form-state'
import type { CheckContext } from '../../domain/answer-rules'
import { issueWords } from '../../domain/issue-words'

/**
 * Says beside a field what the server would say, once it is left, and again when an answer it is compared with changes.
 * The rules come when the first field is left, so that the page need not wait for them; without them the server says it.
 */
export function useFieldChecks(fields: readonly Field[], context: CheckContext, given: readonly FormError[]) {
  const t = useTranslations('applications')
  const locale = useLocale()
  const left = useRef(new Set<string>())
  const [found, setFound] = useState<Readonly<Record<string, string | null>>>({})

  const check = async (path: string, answers: Answers): Promise<void> => {
    left.current.add(path)
    const { issueAt } = await import('../../domain/check-path')
    const said = [...left.current].map((one): [string, string | null] => {
      const issue = issueAt(one, fields, answers, context)
      // A question on another page has no name here; the server, which knows it, says it.
      if (issue?.params?.other && !isHere(fields, String(issue.params.other))) return [one, null]
      return [one, issue && issueWords(issue, fields, { t, locale })]
    })
    setFound(Object.fromEntries(said))
  }
  const errors = [
    ...given.filter(({ field }) => field === null || found[field] === undefined),
    ...Object.entries(found).flatMap(([field, message]) => (message ? [{ field, message }] : [])),
  ]
  return { errors, check }
}

const isHere = (fields: readonly Field[], key: string): boolean =>
  fields.some((field) => field.key === key || field.fields?.some((inner) => inner.key === key))
