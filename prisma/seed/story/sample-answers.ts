import { identityCheckCharacter } from '@/kernel/identity-number'
import type { PlainDate } from '@/kernel/plain-date'
import { visibleForm, visibleRowFields } from '@/modules/applications/domain/visible-form'
import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'

/** Of region 999999, which was never allocated: nobody's number. */
export const NOBODYS_NUMBER = `99999919880101009${identityCheckCharacter('99999919880101009')}`

const SAMPLES: Record<Exclude<Field['type'], 'group'>, (field: Field, today: PlainDate) => AnswerValue> = {
  text: (field) => (/name|representative/i.test(field.key) ? '赵小明' : '演示内容'),
  longText: () => '这里是演示内容：情况属实，请予办理。',
  number: (field) => Math.max(field.min ?? 1, Math.min(30, field.max ?? 30)),
  money: () => 3000,
  date: (_field, today) => today,
  choice: (field) => field.options?.[0]?.value ?? '',
  select: (field) => field.options?.[0]?.value ?? '',
  choices: (field) => [field.options?.[0]?.value ?? ''],
  yesNo: () => false,
  phone: () => '13900000099',
  email: () => 'demo@example.com',
  identityNumber: () => NOBODYS_NUMBER,
  creditCode: () => '91320682MA0000015B',
  address: () => '如城街道演示路18号',
  declaration: () => true,
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
  if (field.type !== 'group') return field.required ? SAMPLES[field.type](field, today) : null
  return Array.from({ length: field.minItems ?? 0 }, () => {
    const row: Record<string, AnswerValue> = {}
    for (const inner of visibleRowFields(field, row, answers))
      row[inner.key] = inner.type === 'group' ? null : SAMPLES[inner.type](inner, today)
    return row
  })
}
