import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentSession } from '@/platform/session/current-actor'
import { wordsVault } from '@/platform/session/words-vault'

/** Leaving is a change, so it is a form and not a link. The enhancer wipes the person's unsent words from the browser. */
export async function SignOut() {
  const t = await getTranslations('shell.person')
  const locale = await currentLocale()
  const session = await currentSession()
  return (
    <form
      className="sign-out"
      action={localePath(locale, '/sign-out')}
      method="post"
      data-wipe={session ? wordsVault(session.actor.id).tag : undefined}
    >
      <button type="submit">{t('sign-out')}</button>
    </form>
  )
}
