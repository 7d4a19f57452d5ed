import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'

const SAVED = [
  'phone',
  'email',
  'password',
  'real-name',
  'session',
  'sessions',
  'second-factor',
  'second-factor-off',
  'linked',
  'not-linked',
  'unlinked',
] as const

/** Says what was just done; anything else in the address says nothing. */
export async function SavedNotice({ saved }: { saved: string | undefined }) {
  const what = SAVED.find((one) => one === saved)
  if (!what) return null
  const t = await getTranslations('identity.saved')
  return <Notice tone={what === 'not-linked' ? 'error' : 'success'} title={t(what)} live />
}
