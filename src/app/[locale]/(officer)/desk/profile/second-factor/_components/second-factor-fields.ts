import type { FieldSpec } from '@/ui/declared-form'

type Words = (key: string) => string

export const passwordField = (t: Words): FieldSpec => ({
  control: 'text',
  type: 'password',
  name: 'currentPassword',
  label: t('fields.current-password'),
  hint: t('fields.current-password-hint'),
  autoComplete: 'current-password',
})

export const codeField = (t: Words): FieldSpec => ({
  control: 'text',
  name: 'code',
  label: t('code.code'),
  hint: t('code.code-hint'),
  autoComplete: 'one-time-code',
  inputMode: 'numeric',
  width: 'short',
})
