import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'

/** What the city already knows of the applicant and so does not ask again (令716 art. 7). */
export type KnownFacts = Partial<Record<'name' | 'phone' | 'email' | 'identityNumber' | 'address', string | null>>

/** The first answers of a new draft; the applicant may change them. */
export function prefilled(form: FormDefinition, known: KnownFacts): Answers {
  const values: Record<string, string> = {}
  for (const section of form.sections)
    for (const field of section.fields) {
      const fact = field.prefill && field.prefill !== 'identityNumber' && known[field.prefill]
      if (fact) values[field.key] = fact
    }
  return values
}

/** The verified number stands where the form asks for the applicant's own: never typed again, never shown in full. */
export function fromRecord(form: FormDefinition, known: KnownFacts): Answers {
  const { identityNumber } = known
  if (!identityNumber) return {}
  const fields = form.sections.flatMap((section) => section.fields)
  const own = fields.filter((field) => field.type === 'identityNumber' && field.prefill === 'identityNumber')
  return Object.fromEntries(own.map((field) => [field.key, identityNumber]))
}
