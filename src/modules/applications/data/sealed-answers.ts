import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import { decryptText, encryptText, isEncrypted } from '@/platform/crypto'
import { mapSensitive } from '../domain/sensitive-answers'

/** Whose it is goes into the seal: an answer copied to another person's row does not open there. */
const contextOf = (accountId: string) => `application-answer:${accountId}`

/** Before anything that is no text; no answer can begin so, since what is typed carries no control characters. */
const NOT_TEXT = '\u0000json:'

const sealed = (value: AnswerValue, context: string): string =>
  encryptText(typeof value === 'string' ? value : `${NOT_TEXT}${JSON.stringify(value)}`, context)

/** What was answered before its field bore the mark lies open, until `sealOldAnswers` has been there. */
function opened(value: AnswerValue, context: string): AnswerValue {
  if (typeof value !== 'string' || !isEncrypted(value)) return value
  const text = decryptText(value, context)
  return text.startsWith(NOT_TEXT) ? (JSON.parse(text.slice(NOT_TEXT.length)) as AnswerValue) : text
}

/** Sensitive answers are encrypted before they reach a row, whatever their kind (PIPL 51). */
export const sealAnswers = (form: FormDefinition, answers: Answers, accountId: string): Answers =>
  mapSensitive(form, answers, (value) => sealed(value, contextOf(accountId)))

export const openAnswers = (form: FormDefinition, answers: Answers, accountId: string): Answers =>
  mapSensitive(form, answers, (value) => opened(value, contextOf(accountId)))

/** What lies open of the sensitive answers is sealed, what is sealed stays as it is; null when nothing lay open. */
export function sealOpenAnswers(form: FormDefinition, answers: Answers, accountId: string): Answers | null {
  let found = false
  const all = mapSensitive(form, answers, (value) => {
    if (typeof value === 'string' && isEncrypted(value)) return value
    found = true
    return sealed(value, contextOf(accountId))
  })
  return found ? all : null
}
