import type { Field } from './service-version'

/** Answers that are stored encrypted and shown masked (PIPL 28, 51). */
export const isSensitive = (field: Field): boolean => field.type === 'identityNumber'
