import { getTranslations } from 'next-intl/server'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { DeclaredForm } from '@/ui/declared-form'
import { revealContactAction } from '../../guard-actions'

/** Seeing a colleague's number and address in full: a reason is asked for, and the look is recorded. */
export async function ContactSection({ person }: { person: PersonFile }) {
  if (person.maskedPhone === null && person.maskedEmail === null) return null
  const t = await getTranslations('admin')
  return (
    <DeclaredForm
      folded={{ summary: t('reveal.title') }}
      action={revealContactAction}
      idPrefix="reveal-"
      errorTitle={t('form.errors')}
      submitText={t('reveal.submit')}
      pendingText={t('form.pending')}
      done={{
        title: t('reveal.done'),
        text: t('reveal.note'),
        shows: [
          { key: 'phone', label: t('reveal.phone') },
          { key: 'email', label: t('reveal.email') },
        ],
      }}
      fields={[
        { control: 'hidden', name: 'accountId', value: person.id },
        { control: 'text', name: 'reason', label: t('guard.reason'), hint: t('guard.reason-hint'), maxLength: 500 },
      ]}
    />
  )
}
