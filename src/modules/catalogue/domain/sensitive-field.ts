import type { Field } from './service-version'

/** Numbers of identity documents, shown with their ends so that people recognise their own. */
export const isDocumentNumber = ({ type }: Pick<Field, 'type'>): boolean =>
  type === 'identityNumber' || type === 'documentNumber'

/** Answers that are stored encrypted and shown masked (PIPL 28, 51): marked ones, and numbers of documents always. */
export const isSensitive = (field: Field): boolean => field.sensitive === true || isDocumentNumber(field)
