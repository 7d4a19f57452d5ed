import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import { decryptText, encryptText } from '@/platform/crypto'
import { mapSensitive } from '../domain/sensitive-answers'

/** Whose it is goes into the seal: an answer copied to another person's row does not open there. */
const contextOf = (accountId: string) => `application-answer:${accountId}`

/** Identity numbers are encrypted before they reach a row (PIPL 51). */
export const sealAnswers = (form: FormDefinition, answers: Answers, accountId: string): Answers =>
  mapSensitive(form, answers, (text) => encryptText(text, contextOf(accountId)))

export const openAnswers = (form: FormDefinition, sealed: Answers, accountId: string): Answers =>
  mapSensitive(form, sealed, (text) => decryptText(text, contextOf(accountId)))
