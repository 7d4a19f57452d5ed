import { getTranslations } from 'next-intl/server'
import { env } from '@/platform/env'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { Notice } from '@/ui/notice'

type SentCodeFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  next?: string
}

/** Where a code that was sent is typed in; a demonstration says where its messages are read. */
export async function SentCodeForm({ action, next }: SentCodeFormProps) {
  const [t, locale] = await Promise.all([getTranslations('identity'), currentLocale()])
  return (
    <>
      {env.YIZHAN_MODE === 'demo' && (
        <Notice>
          <p>
            {t('sent-code.demo')} <a href={localePath(locale, '/demo/messages')}>{t('sent-code.demo-link')}</a>
          </p>
        </Notice>
      )}
      <DeclaredForm
        action={action}
        errorTitle={t('form.errors')}
        submitText={t('code.submit')}
        pendingText={t('form.pending')}
        fields={[
          {
            control: 'text',
            name: 'code',
            label: t('sent-code.code'),
            hint: t('sent-code.hint'),
            autoComplete: 'one-time-code',
            inputMode: 'numeric',
            width: 'short',
          },
          ...(next === undefined ? [] : [{ control: 'hidden' as const, name: 'next', value: next }]),
        ]}
      />
    </>
  )
}
