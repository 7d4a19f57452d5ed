import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { unsentWords } from '@/modules/identity/queries/unsent-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { currentSession } from '@/platform/session/current-actor'
import { formOwnerProof } from '@/platform/session/form-owner'
import { UNSENT_PARAMETER } from '@/platform/session/unsent-form'
import { wordsVault } from '@/platform/session/words-vault'
import { FocusOnArrival } from '@/ui/focus-on-arrival'
import { FormOwnerProvider } from '@/ui/form-owner'
import { SessionWatch } from '@/ui/session-watch/session-watch'
import { OrphanedWords } from '@/ui/unsent-words/orphaned-words'
import { UnsentWords } from './unsent-words'

/** Around the pages of signed-in people: whose the forms inside are, what was left unsent, and when the session ends. */
export async function OwnForms({ children }: { children: ReactNode }) {
  const session = await currentSession()
  if (!session) return children
  const [words, watch, locale] = await Promise.all([
    getTranslations('shell.unsent-words'),
    getTranslations('shell.session'),
    currentLocale(),
  ])
  const { id } = session.actor
  const unsent = await unsentHere(id)
  const texts = {
    restored: words('restored'),
    'restored-detail': words('restored-detail'),
    discard: words('discard'),
    left: words('left'),
    'left-detail': words('left-detail'),
    forget: words('forget'),
    besides: words('besides'),
    copy: words('copy'),
    copied: words('copied'),
  }
  return (
    <FormOwnerProvider owner={{ proof: formOwnerProof(id), vault: wordsVault(id), texts, unsent }}>
      <SessionWatch
        left={{ idle: Math.floor(session.left.idle / 1000), age: Math.floor(session.left.age / 1000) }}
        tag={wordsVault(id).tag}
        signIn={localePath(locale, '/sign-in')}
        texts={{
          title: watch('title'),
          idle: watch.raw('idle'),
          stay: watch('stay'),
          'end-title': watch('end-title'),
          age: watch.raw('age'),
          close: watch('close'),
          kept: watch('kept'),
        }}
      />
      <FocusOnArrival />
      <OrphanedWords />
      {unsent && <UnsentWords words={unsent} />}
      {children}
    </FormOwnerProvider>
  )
}

/** What this person had sent to this page without script when their session was over; the address says which. */
async function unsentHere(accountId: string) {
  const here = (await headers()).get('x-yizhan-path') ?? ''
  const id = new URLSearchParams(here.split('?')[1]).get(UNSENT_PARAMETER)
  return id === null ? null : unsentWords(accountId, id)
}
