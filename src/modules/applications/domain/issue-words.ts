import type { Field } from '@/modules/catalogue/domain/service-version'
import type { AnswerIssue, Params } from './answer-issue'
import { inLanguage } from './in-language'

type Translate = (key: string, params?: Params) => string

/** A declaration is a sentence of its own: its full stop does not stand before a colon. */
const SENTENCE_END = /[。.]$/

/** "经营面积：请填写数字", and for a row "从业人员 2，姓名：请填写". `t` translates the area `applications`. */
export function issueWords(
  { path, fault, params }: AnswerIssue,
  fields: readonly Field[],
  { t, locale }: { t: Translate; locale: string },
): string {
  const [key, row, inner] = path.split('.')
  const field = fields.find((one) => one.key === key)
  const among = [...(field?.fields ?? []), ...fields]
  const nameOf = (one: Field | undefined) => (one ? inLanguage(one.label, locale).replace(SENTENCE_END, '') : '')
  const name =
    row === undefined
      ? nameOf(field)
      : t('form.row-field', {
          label: nameOf(field),
          number: Number(row) + 1,
          field: nameOf(field?.fields?.find((one) => one.key === inner)),
        })
  const other: Params =
    params?.other === undefined ? {} : { other: nameOf(among.find((one) => one.key === params.other)) }
  return t('form.issue', { name, words: t(`issues.${fault}`, { ...params, ...other }) })
}
