import type { Field } from '@/modules/catalogue/domain/service-version'

const DEFAULT_MAX_LENGTH = { short: 200, long: 2000 } as const

/** How many characters an answer in words may have. */
export const maxLengthOf = (field: Field): number =>
  field.maxLength ?? (field.type === 'longText' ? DEFAULT_MAX_LENGTH.long : DEFAULT_MAX_LENGTH.short)
