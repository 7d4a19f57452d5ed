import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/kernel/actor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { SignOut } from './sign-out'

/** Who is here: a stranger may sign in, a citizen goes to their own pages, an officer to the desk. */
export async function PersonLinks({ actor }: { actor: Actor }) {
  const t = await getTranslations('shell.person')
  const locale = await currentLocale()
  if (actor.kind === 'citizen' || actor.kind === 'staff') {
    const [home, text] = actor.kind === 'citizen' ? ['/my', t('my')] : ['/desk', t('desk')]
    return (
      <span className="person-links">
        <span>{actor.name}</span>
        <a href={localePath(locale, home)}>{text}</a>
        <SignOut />
      </span>
    )
  }
  return (
    <span className="person-links">
      <a href={localePath(locale, '/sign-in')}>{t('sign-in')}</a>
      <a href={localePath(locale, '/register')}>{t('register')}</a>
    </span>
  )
}
