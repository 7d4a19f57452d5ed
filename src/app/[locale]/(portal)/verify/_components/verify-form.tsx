import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Button } from '@/ui/button'
import { TextInput } from '@/ui/text-input'

/** Asks for the code of a letter; a plain form, it leads to the page of that code. */
export async function VerifyForm({ typed }: { typed?: string }) {
  const t = await getTranslations('portal')
  return (
    <form action={localePath(await currentLocale(), '/verify')} method="get" className="stack max-w-measure">
      <TextInput
        name="code"
        label={t('verify.code')}
        hint={t('verify.code-hint')}
        defaultValue={typed}
        width="full"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Button type="submit" kind="primary">
        {t('verify.submit')}
      </Button>
    </form>
  )
}
