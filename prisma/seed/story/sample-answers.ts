import { identityCheckCharacter } from '@/kernel/identity-number'
import { addMonths, type PlainDate } from '@/kernel/plain-date'
import { visibleForm, visibleRowFields } from '@/modules/applications/domain/visible-form'
import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import { boundDay } from '@/modules/catalogue/domain/field-rules'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'

/** Of region 999999, which was never allocated: nobody's number. */
export const NOBODYS_NUMBER = `99999919880101009${identityCheckCharacter('99999919880101009')}`

type Sample = (field: Field, around: { today: PlainDate; answers: Answers }) => AnswerValue
const SAMPLES: Record<Exclude<Field['type'], 'group'>, Sample> = {
  text: (field) =>
    field.digitsOnly ? '1'.repeat(field.minLength ?? 6) : '演示内容'.padEnd(field.minLength ?? 0, '。'),
  longText: () => '这里是演示内容：情况属实，请予办理。',
  number: (field) => Math.max(field.min ?? 1, Math.min(30, field.max ?? 30)),
  money: () => 3000,
  date: possibleDay,
  choice: (field) => field.options?.[0]?.value ?? '',
  select: (field) => field.options?.[0]?.value ?? '',
  choices: (field) => [field.options?.[0]?.value ?? ''],
  yesNo: () => false,
  phone: () => '13900000099',
  email: () => 'demo@example.com',
  identityNumber: sampleNumber,
  documentNumber: sampleNumber,
  personName: () => '赵小明',
  creditCode: () => '91320682MA0000015B',
  address: () => '如城街道演示路18号',
  declaration: () => true,
}

/** Today if the rules of the field allow it, else the nearest day they do. */
function possibleDay({ earliest, latest }: Field, around: { today: PlainDate; answers: Answers }): PlainDate {
  const [first, last] = [earliest && boundDay(earliest, around), latest && boundDay(latest, around)]
  if (first && around.today < first) return first
  return last && around.today > last ? last : around.today
}

/** Of somebody old enough. */
function sampleNumber({ age }: Field, { today }: { today: PlainDate }): string {
  if (!age?.least) return NOBODYS_NUMBER
  const born = addMonths(today, -12 * (age.least + 1)).replaceAll('-', '')
  return `999999${born}009${identityCheckCharacter(`999999${born}009`)}`
}

/** Every question that these answers open, answered: the given ones as given, the others with something that can be filed. */
export function sampleAnswers(form: FormDefinition, given: Answers, today: PlainDate): Answers {
  const answers: Record<string, AnswerValue | undefined> = { ...given }
  // One answer may open the next question, so the form is gone through until nothing is left open.
  for (let open = unanswered(form, answers); open.length > 0; open = unanswered(form, answers))
    for (const field of open) answers[field.key] = sampleOf(field, answers, today)
  return answers
}

function unanswered(form: FormDefinition, answers: Answers): Field[] {
  const { sections } = visibleForm(form, answers)
  return sections.flatMap(({ fields }) => fields.filter((field) => !(field.key in answers)))
}

function sampleOf(field: Field, answers: Answers, today: PlainDate): AnswerValue {
  if (field.type !== 'group') return field.required ? SAMPLES[field.type](field, { today, answers }) : null
  return Array.from({ length: field.minItems ?? 0 }, () => {
    const row: Record<string, AnswerValue> = {}
    for (const inner of visibleRowFields(field, row, answers))
      row[inner.key] =
        inner.type === 'group' ? null : SAMPLES[inner.type](inner, { today, answers: { ...answers, ...row } })
    return row
  })
}
