import { getTranslations } from 'next-intl/server'
import type { Citizen } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { ownLostContacts } from '@/modules/identity/queries/own-lost-contacts'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'

/** A number or address is somebody else's by now: said until another one takes its place. */
export async function LostContacts({ citizen }: { citizen: Citizen }) {
  const [lost, t, locale] = [await ownLostContacts(citizen), await getTranslations('identity'), await currentLocale()]
  return lost.map(({ kind, masked, lostAt }) => (
    <Notice key={kind} tone="warning" title={t(`lost-contact.${kind}`, { masked })}>
      <p>{t('lost-contact.text', { when: momentWords(locale, lostAt) })}</p>
      <a href={localePath(locale, `/my/profile/contact/${kind}`)}>{t(`lost-contact.add-${kind}`)}</a>
    </Notice>
  ))
}
