import type { Power } from '@/modules/identity/domain/power-request'

type Words = (key: string, params?: Record<string, string>) => string

/** A power in a sentence: an account, a post from a day on, a stand-in for some days, a role. */
export function powerInWords(t: Words, roles: Words, { power, title }: { power: Power; title: string | null }): string {
  switch (power.kind) {
    case 'account':
    case 'sign_in':
      return t(`power-${power.kind}`)
    case 'admin_role':
      return t('power-admin_role', { role: roles(power.role) })
    case 'post':
      return t('power-post', { title: title ?? '', from: power.startsOn, until: power.endsOn ?? t('open-end') })
    case 'stand_in':
      return t('power-stand_in', { title: title ?? '', from: power.startsOn, until: power.endsOn })
  }
}
