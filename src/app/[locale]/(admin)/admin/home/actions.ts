'use server'

import { getTranslations } from 'next-intl/server'
import {
  addBlock,
  configureBlock,
  moveBlock,
  removeBlock,
  switchBlock,
} from '@/modules/front-page/use-cases/arrange-blocks'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { MoveForm } from '../_components/move-form'
import { BlockForm, NewBlockForm, RemoveForm, SwitchForm } from './block-form'

async function backToList(saved?: 'added' | 'changed' | 'removed' | 'waits'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/home')}${saved ? `?saved=${saved}` : ''}`)
}

export async function addBlockAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('front-page')
  const input = parseForm(NewBlockForm, form, t)
  if (!input.ok) return input.formState
  const { kind, ...typed } = input.value
  const added = await addBlock(admin, { kind, typed })
  return added.ok ? backToList(kind === 'announcement' ? 'waits' : 'added') : refusedForm(added.refusal, t, form)
}

export async function configureBlockAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('front-page')
  const input = parseForm(BlockForm, form, t)
  if (!input.ok) return input.formState
  const { id, expectedVersion, ...typed } = input.value
  const changed = await configureBlock(admin, { id, expectedVersion, typed })
  return changed.ok ? backToList('changed') : refusedForm(changed.refusal, t, form)
}

export async function removeBlockAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('front-page')
  const input = parseForm(RemoveForm, form, t)
  if (!input.ok) return input.formState
  const removed = await removeBlock(admin, input.value)
  return removed.ok ? backToList('removed') : refusedForm(removed.refusal, t, form)
}

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
