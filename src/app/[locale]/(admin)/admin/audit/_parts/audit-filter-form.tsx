import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { FormActions } from '@/ui/form-actions'
import { TextInput } from '@/ui/text-input'
import type { readAuditQuestion } from '../audit-question'

type AuditFilterFormProps = { here: string; question: ReturnType<typeof readAuditQuestion> }

/** Who, about what, which act, when. */
export async function AuditFilterForm({ here, question }: AuditFilterFormProps) {
  const t = await getTranslations('audit.filter')
  return (
    <search>
      <form action={here} method="get">
        <TextInput name="person" label={t('person')} defaultValue={question.person} autoComplete="off" />
        <TextInput name="subject" label={t('subject')} defaultValue={question.subject} spellCheck={false} />
        <TextInput
          name="action"
          label={t('action')}
          hint={t('action-hint')}
          defaultValue={question.action}
          spellCheck={false}
        />
        <DateInput name="from" label={t('from')} defaultValue={question.from} />
        <DateInput name="until" label={t('until')} defaultValue={question.until} />
        <FormActions>
          <Button type="submit" kind="primary">
            {t('go')}
          </Button>
          <ButtonLink kind="quiet" href={here}>
            {t('clear')}
          </ButtonLink>
        </FormActions>
      </form>
    </search>
  )
}
