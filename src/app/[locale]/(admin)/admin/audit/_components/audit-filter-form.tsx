import { getTranslations } from 'next-intl/server'
import { DeclaredForm } from '@/ui/declared-form'
import { searchAuditAction } from '../actions'
import type { readAuditQuestion } from '../audit-question'

type AuditFilterFormProps = {
  here: string
  question: ReturnType<typeof readAuditQuestion>
  /** The name that the ids in the address belong to. */
  person?: string
}

/** Who, about what, which act, when. */
export async function AuditFilterForm({ here, question, person }: AuditFilterFormProps) {
  const t = await getTranslations('audit.filter')
  return (
    <search className="stack">
      <DeclaredForm
        // A new question is a new form: what it begins with stands in the address.
        key={JSON.stringify(question)}
        action={searchAuditAction}
        errorTitle={t('errors')}
        submitText={t('go')}
        pendingText={t('pending')}
        fields={[
          { control: 'text', name: 'person', label: t('person'), value: person, autoComplete: 'off' },
          {
            control: 'text',
            name: 'subject',
            label: t('subject'),
            hint: t('subject-hint'),
            value: question.subject,
            spellCheck: false,
          },
          {
            control: 'text',
            name: 'action',
            label: t('action'),
            hint: t('action-hint'),
            value: question.action,
            spellCheck: false,
          },
          {
            control: 'text',
            name: 'address',
            label: t('address'),
            hint: question.address ? t('address-kept') : t('address-hint'),
            autoComplete: 'off',
            spellCheck: false,
          },
          { control: 'date', name: 'from', label: t('from'), value: question.from },
          { control: 'date', name: 'until', label: t('until'), value: question.until },
        ]}
      />
      <p>
        <a href={here}>{t('clear')}</a>
      </p>
    </search>
  )
}
