'use server'

import {
  addBlock,
  configureBlock,
  moveBlock,
  removeBlock,
  switchBlock,
} from '@/modules/front-page/use-cases/arrange-blocks'
import { parseForm } from '@/platform/form'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm, requireAdmin } from '@/platform/session/guards'
import { MoveForm } from '../_components/move-form'
import { BlockForm, NewBlockForm, RemoveForm, SwitchForm } from './block-form'

async function backToList(saved?: 'added' | 'changed' | 'removed' | 'waits'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/home')}${saved ? `?saved=${saved}` : ''}`)
}

export const addBlockAction = formAction({
  guard: adminForm('system_admin'),
  schema: NewBlockForm,
  words: 'front-page',
  run: (admin, { kind, ...typed }) => addBlock(admin, { kind, typed }),
  done: (_value, { kind }) => backToList(kind === 'announcement' ? 'waits' : 'added'),
})

export const configureBlockAction = formAction({
  guard: adminForm('system_admin'),
  schema: BlockForm,
  words: 'front-page',
  run: (admin, { id, expectedVersion, ...typed }) => configureBlock(admin, { id, expectedVersion, typed }),
  done: () => backToList('changed'),
})

export const removeBlockAction = formAction({
  guard: adminForm('system_admin'),
  schema: RemoveForm,
  words: 'front-page',
  run: removeBlock,
  done: () => backToList('removed'),
})

export async function switchBlockAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(SwitchForm, form)
  if (input.ok) await switchBlock(admin, input.value)
  return backToList()
}

export async function moveBlockAction(form: FormData): Promise<void> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(MoveForm, form)
  if (input.ok) await moveBlock(admin, input.value)
  return backToList()
}
