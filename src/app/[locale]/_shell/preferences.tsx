import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { BackField } from '@/ui/back-field'

/** Large print and light or dark: plain forms answered by the server; the enhancer does the same in place. */
export async function Preferences() {
  const t = await getTranslations('shell.preferences')
  const locale = await currentLocale()
  return (
    <form className="preferences" action="/preferences" method="post" data-preferences="">
      <BackField locale={locale} />
      <fieldset>
        <legend>{t('size')}</legend>
        <Choice name="size" value="normal" text={t('size-normal')} />
        <Choice name="size" value="large" text={t('size-large')} />
      </fieldset>
      <fieldset>
        <legend>{t('theme')}</legend>
        <Choice name="theme" value="system" text={t('theme-system')} />
        <Choice name="theme" value="light" text={t('theme-light')} />
        <Choice name="theme" value="dark" text={t('theme-dark')} />
      </fieldset>
    </form>
  )
}

/** One button in the header that turns large print on, or off again; the style sheet shows the one that applies. */
export async function LargePrintSwitch() {
  const t = await getTranslations('shell.preferences')
  const locale = await currentLocale()
  return (
    <form className="large-print" action="/preferences" method="post" data-preferences="">
      <BackField locale={locale} />
      <Choice name="size" value="large" text={t('turn-large')} />
      <Choice name="size" value="normal" text={t('turn-normal')} />
    </form>
  )
}

function Choice({ name, value, text }: { name: string; value: string; text: string }) {
  return (
    <button type="submit" name={name} value={value}>
      {text}
    </button>
  )
}
