import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Citizen } from '@/kernel/actor'
import type { Refusal } from '@/kernel/result'
import { inLanguage } from '@/modules/applications/domain/in-language'
import { newlyOpen } from '@/modules/applications/domain/section-answers'
import type { Intent } from '@/modules/applications/domain/section-request'
import { rowsOf } from '@/modules/applications/domain/visible-form'
import { type DraftPageFacts, draftPage } from '@/modules/applications/queries/draft-page'
import type { SectionFormState } from '@/modules/applications/ui/section-form-state'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { currentLocale } from '@/platform/i18n/current-locale'
import { recordRefusedAct } from '@/platform/session/refused'
import { issueErrors } from './issue-errors'

type SavedPage = { draftId: string; section: string; fields: readonly Field[]; answers: Answers; intent: Intent }

/** Where to go after a page was saved (an address), or what it says when it stays. */
export async function afterSaving(
  citizen: Citizen,
  { draftId, section, fields, answers, intent }: SavedPage,
  previous: SectionFormState,
): Promise<string | SectionFormState> {
  if (intent.kind === 'leave') return '/my/drafts'
  const found = await draftPage(citizen, draftId)
  if (found?.state !== 'open') return notFound()
  const { page } = found
  const stay = { errors: [], answers, seen: page.version, focus: null, note: null, turn: previous.turn + 1 }
  if (intent.kind === 'rows') return { ...stay, focus: focusOf(intent, fields, answers) }
  if (intent.kind === 'update') return stay

  const mayAsk = (key: string) => !page.fixed.has(key) && (page.mayChange?.has(key) ?? true)
  const opened = newlyOpen(page.form, page.answers, { section, shown: fields, mayAsk })
  const t = await getTranslations('applications.form')
  const shown = (path: string) => !opened.some(({ key }) => key === path.split('.')[0])
  const errors = (await issueErrors(page, section)).filter(({ field }) => shown(field))
  if (opened.length > 0) return { ...stay, errors, note: t('more-questions', { count: opened.length }) }
  if (errors.length > 0) return { ...stay, errors }
  const place = page.steps.findIndex(({ key }) => key === section)
  return `/my/apply/draft/${draftId}/${page.steps[place + 1]?.key ?? 'review'}`
}

/** Into the new row, after one was added. */
function focusOf(intent: Intent, fields: readonly Field[], answers: Answers): string | null {
  if (intent.kind !== 'rows' || intent.change !== 'add') return null
  const group = fields.find(({ key }) => key === intent.key)
  return group ? `${group.key}.${rowsOf(group, answers).length - 1}.` : null
}

/** Nothing was saved: everything typed stays on the page, and the next press starts from what is stored now. */
export async function notSaved(
  refusal: Refusal,
  answers: Answers,
  { form, version }: Pick<DraftPageFacts, 'form' | 'version'>,
  previous: SectionFormState,
): Promise<SectionFormState> {
  await recordRefusedAct(refusal)
  const [t, locale] = [await getTranslations('applications'), await currentLocale()]
  const label = form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === refusal.field)?.label
  const field = label ? inLanguage(label, locale) : ''
  const message = t(`refusals.${refusal.code.replaceAll('.', '-')}`, { ...refusal.params, field })
  const seen = Number(refusal.params?.version ?? version)
  const errors = [{ field: refusal.field ?? null, message }]
  return { errors, answers, seen, focus: null, note: null, turn: previous.turn + 1 }
}
