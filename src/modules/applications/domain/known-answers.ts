import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'

/** What the city already knows of the applicant and so does not ask again (令716 art. 7). */
export type KnownFacts = Partial<Record<NonNullable<Field['prefill']>, string | null>>

/** Who the applicant is: taken from the document that was proved, never typed, whatever kind of document it is. */
const OF_THE_RECORD: readonly Field['prefill'][] = ['name', 'documentKind', 'identityNumber']

/** The first answers of a new draft; the applicant may change them. */
export function prefilled(form: FormDefinition, known: KnownFacts): Answers {
  const values: Record<string, string> = {}
  for (const section of form.sections)
    for (const field of section.fields) {
      const fact = field.prefill && !OF_THE_RECORD.includes(field.prefill) && known[field.prefill]
      if (fact) values[field.key] = fact
    }
  return values
}

/**
 * The answers that the applicant's record gives, by key; null before a document is on record. They stand where the form
 * asks for the applicant's own name, kind of document and number: not typed, and the number never shown in full.
 */
export function fromRecord(form: FormDefinition, known: KnownFacts): Record<string, string | null> {
  const fields = form.sections.flatMap((section) => section.fields)
  const own = fields.filter(({ prefill }) => OF_THE_RECORD.includes(prefill))
  return Object.fromEntries(own.map(({ key, prefill }) => [key, (prefill && known[prefill]) || null]))
}
