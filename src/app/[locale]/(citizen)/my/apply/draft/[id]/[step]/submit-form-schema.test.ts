import { expect, it } from 'vitest'
import { parseForm } from '@/platform/form'
import { submitFormSchema } from './submit-form-schema'

const KEY = '01a20cd2-5380-76e0-ad7f-08c72d13b602'
const sent = (declaration?: string) => {
  const form = new FormData()
  form.set('version', '3')
  form.set('idempotencyKey', KEY)
  if (declaration) form.set('declaration', declaration)
  return form
}

it.each([
  ['a form that holds no declaration, declared', true, sent('yes'), true],
  ['a form that holds no declaration, not declared', true, sent(), false],
  ['a form that holds its own', false, sent(), true],
])('files %s: %o', (_what, declares, form, isOk) => {
  const input = parseForm(submitFormSchema(declares), form)
  expect(input.ok).toBe(isOk)
  if (input.ok) expect(input.value).toMatchObject({ version: 3, idempotencyKey: KEY })
  else expect(input.formState.errors).toEqual([{ field: 'declaration', message: 'declaration-required' }])
})
