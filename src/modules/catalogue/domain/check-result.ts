import type { FieldsByKey } from './check-condition'
import type { Field, ServiceResult } from './service-version'
import { problem, repeated, type VersionProblem } from './version-problem'

/** Answers a certificate may take its holder's name from. */
const NAMING: readonly Field['type'][] = ['personName', 'text', 'longText', 'select', 'choice']
/** What no certificate prints: a list of rows, a promise, and numbers of papers (they are shown masked or not at all). */
const NEVER_PRINTED: readonly Field['type'][] = ['group', 'declaration', 'identityNumber', 'documentNumber']

/** A certificate names and prints only answers that the form asks for and that can stand on paper. */
export function checkResult({ certificate }: ServiceResult, known: FieldsByKey): VersionProblem[] {
  if (!certificate) return []
  const place = { part: 'certificate', name: certificate.title } as const
  const { holderField, printedFields = [] } = certificate
  const holder = holderField === undefined ? undefined : known.get(holderField)
  return [
    ...(holderField !== undefined && !holder ? [problem('holder-field-unknown', holderField, place)] : []),
    ...(holder && !NAMING.includes(holder.type) ? [problem('holder-field-unfit', holder.key, place)] : []),
    ...repeated(printedFields).map((key) => problem('printed-field-repeated', key, place)),
    ...printedFields.flatMap((key) => {
      const field = known.get(key)
      if (!field) return [problem('printed-field-unknown', key, place)]
      return NEVER_PRINTED.includes(field.type) ? [problem('printed-field-unfit', key, place)] : []
    }),
  ]
}
