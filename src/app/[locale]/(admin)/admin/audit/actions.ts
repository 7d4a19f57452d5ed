'use server'

import { getTranslations } from 'next-intl/server'
import { fault, refuseAll } from '@/kernel/result'
import { addressKey } from '@/modules/audit/queries/addresses-of'
import { startChainCheck } from '@/modules/audit/use-cases/check-chains'
import { caseIdForAuditor, countCases } from '@/modules/casework/queries/cases-for-auditor'
import { actorsNamed } from '@/modules/identity/queries/actors-named'
import { peopleForAuditor } from '@/modules/identity/queries/people-for-auditor'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { actsCalled } from './_components/act-words'
import { auditAddress, readAuditQuestion, SearchForm, WhoseForm } from './audit-question'

/** The worker recomputes every seal; how far it is stands on the page of the checks. */
export async function checkChainsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const auditor = await requireAdmin('audit_admin', form)
  const started = await startChainCheck(auditor, { cases: await countCases(auditor) })
  if (!started.ok) return refusedForm(started.refusal, await getTranslations('audit'), form)
  redirect(localePath(await currentLocale(), '/admin/audit/checks'))
}

/** Who acted is sent by name and becomes ids in the address; the rest of the question names nobody. */
export async function searchAuditAction(_previous: FormState, form: FormData): Promise<FormState> {
  const auditor = await requireAdmin('audit_admin', form)
  const t = await getTranslations('audit')
  const input = parseForm(SearchForm, form, t)
  if (!input.ok) return input.formState
  const { person, ...rest } = input.value
  const ids = person === '' ? [] : await actorsNamed(auditor, person)
  const address = input.value.address === '' ? undefined : addressKey(auditor, input.value.address)
  const refused = refuseAll([
    person !== '' && ids.length === 0 && fault('audit.nobody-of-that-name', 'person'),
    rest.action !== '' && !actsCalled(rest.action) && fault('audit.no-such-act', 'action'),
    address === null && fault('audit.no-such-address', 'address'),
  ])
  if (refused) return refusedForm(refused.refusal, t, form)
  const subject = (await caseIdForAuditor(auditor, rest.subject)) ?? rest.subject
  const question = readAuditQuestion({ ...rest, subject, address: address ?? undefined, by: ids.join(',') })
  redirect(auditAddress(localePath(await currentLocale(), '/admin/audit'), question, {}))
}

/** Names and numbers are sent in a form, and become ids: an address must not say whom the auditor looks after. */
export async function whoseDataAction(_previous: FormState, form: FormData): Promise<FormState> {
  const auditor = await requireAdmin('audit_admin', form)
  const t = await getTranslations('audit')
  const input = parseForm(WhoseForm, form, t)
  if (!input.ok) return input.formState
  const here = localePath(await currentLocale(), '/admin/audit/readings')
  const caseId = await caseIdForAuditor(auditor, input.value.whose)
  if (caseId) redirect(`${here}?case=${caseId}`)
  const people = await peopleForAuditor(auditor, { text: input.value.whose })
  if (people.length > 0) redirect(`${here}?people=${people.map(({ id }) => id).join(',')}`)
  return refusedForm({ code: 'audit.nobody-found', field: 'whose' }, t, form)
}
