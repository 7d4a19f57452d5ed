import type { Field } from './service-version'

/** Answers that are stored encrypted and shown masked (PIPL 28, 51): marked ones, and identity numbers always. */
export const isSensitive = (field: Field): boolean => field.sensitive === true || field.type === 'identityNumber'
