'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '../button'
import type { FormOwner } from '../form-owner'
import { Notice } from '../notice'
import { announceFormLeft, SAVED_ELSEWHERE } from './form-events'
import { judgeFirst, type Keeper, keepForm, type Restored } from './keep-form'
import { openVault } from './open-vault'
import { wasAccepted } from './was-accepted'
import { WordsList } from './words-list'

type KeepUnsentWordsProps = { owner: FormOwner; field: RefObject<HTMLInputElement | null> }

/** Keeps the words of the form it stands in; says so when it put some back. */
export function KeepUnsentWords({ owner, field }: KeepUnsentWordsProps) {
  const keeper = useRef<Keeper>(null)
  const [back, setBack] = useState<Restored | null>(null)
  const { key, tag } = owner.vault
  useEffect(() => {
    const form = field.current?.form
    const mine = form && keepForm(form, openVault({ key, tag }))
    if (!mine) return
    keeper.current = mine
    let isGone = false
    void mine.restore().then((found) => {
      if (isGone || (!found.restored && found.left.length === 0)) return
      setBack(found)
      unfold(form)
    })
    const savedElsewhere = () => mine.savedElsewhere()
    form.addEventListener(SAVED_ELSEWHERE, savedElsewhere)
    return () => {
      isGone = true
      keeper.current = null
      form.removeEventListener(SAVED_ELSEWHERE, savedElsewhere)
      mine.stop()
      announceFormLeft()
    }
  }, [field, key, tag])
  useOutcome(field, keeper, () => setBack(null))
  if (!back) return null
  const discard = () => {
    if (back.restored) keeper.current?.discard()
    else keeper.current?.forget()
    setBack(null)
  }
  const { texts } = owner
  return (
    <div className="mb-4">
      <Notice tone="info" title={back.restored ? texts.restored : texts.left} live>
        <p>{back.restored ? texts['restored-detail'] : texts['left-detail']}</p>
        {back.restored && back.left.length > 0 && <p>{texts.besides}</p>}
        <WordsList words={back.left} texts={texts} />
        <Button onClick={discard}>{back.restored ? texts.discard : texts.forget}</Button>
      </Notice>
    </div>
  )
}

/** Words that came back are seen, also in a form that is folded away. */
function unfold(form: HTMLFormElement): void {
  for (let box = form.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true
}

/** The page that came is in place, its address too. */
const afterCommit = () => new Promise<void>((done) => setTimeout(done, 0))

/** After the form was sent: words that were taken are forgotten, words that came back with an error are kept on. */
function useOutcome(field: KeepUnsentWordsProps['field'], keeper: RefObject<Keeper | null>, clear: () => void) {
  const { pending } = useFormStatus()
  const sent = useRef<Keeper>(null)
  useEffect(() => {
    if (pending) sent.current = keeper.current
    else if (sent.current) {
      const mine = sent.current
      sent.current = null
      if (field.current?.form?.querySelector('.error-summary')) mine.keepNow()
      else {
        mine.forget()
        clear()
      }
    }
  })
  // The form is gone: the answer led somewhere, which says itself when it is no success.
  useEffect(
    () => () => {
      const mine = sent.current
      if (mine) judgeFirst(afterCommit().then(() => wasAccepted() && mine.forget()))
    },
    [],
  )
}
