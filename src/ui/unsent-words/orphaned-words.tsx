'use client'

import { usePathname } from 'next/navigation'
import { useContext, useEffect, useState } from 'react'
import { Button } from '../button'
import { FormOwnerContext } from '../form-owner'
import { Notice } from '../notice'
import { FORM_LEFT } from './form-events'
import { formsHere, thisPage, type Words, wordsOf } from './keep-form'
import { openVault } from './open-vault'
import type { Vault } from './vault'
import { WordsList } from './words-list'

/** The forms of a page come with it or a moment later; then every place of theirs is taken. */
const FORMS_COME_MS = 400

type Left = { places: string[]; words: Words }

/** Words typed on this page into a form that is no longer here, since a step was taken by somebody else, say. */
export function OrphanedWords() {
  const owner = useContext(FormOwnerContext)
  const page = usePathname()
  const [left, setLeft] = useState<Left | null>(null)
  const { key, tag } = owner?.vault ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is looked through anew
  useEffect(() => {
    if (!key || !tag) return
    const vault = openVault({ key, tag })
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void leftOn(vault).then(setLeft), FORMS_COME_MS)
    }
    look()
    window.addEventListener(FORM_LEFT, look)
    return () => {
      clearTimeout(timer)
      window.removeEventListener(FORM_LEFT, look)
    }
  }, [page, key, tag])
  if (!owner || !left || left.words.length === 0) return null
  const forget = () => {
    for (const place of left.places) openVault(owner.vault).drop(place)
    setLeft(null)
  }
  return (
    <div className="mb-6 max-w-measure">
      <Notice tone="warning" title={owner.texts.left} live>
        <p>{owner.texts['left-detail']}</p>
        <WordsList words={left.words} texts={owner.texts} />
        <Button onClick={forget}>{owner.texts.forget}</Button>
      </Notice>
    </div>
  )
}

async function leftOn(vault: Vault): Promise<Left> {
  const here = vault.placesOn(await vault.pageOf(thisPage()))
  const hasForm = (place: string) => [...formsHere].some((form) => place.startsWith(form))
  const places = here.filter((place) => !hasForm(place))
  const kept = await Promise.all(places.map((place) => vault.get(place)))
  return { places, words: kept.flatMap((one) => (one ? wordsOf(one) : [])) }
}
