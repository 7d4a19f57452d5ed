'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { SAVED_ELSEWHERE } from '@/ui/unsent-words/form-events'

export type DraftSaving =
  /** Without script nothing is saved by itself. */
  | { is: 'off' }
  | { is: 'nothing-yet' }
  | { is: 'saving' }
  | { is: 'saved'; at: Date }
  /** The server did not answer; the browser has the words, and the next key tries again. */
  | { is: 'failed' }
  /** The server said no: somebody has to decide, or something is lacking. */
  | { is: 'refused'; code: string }

type Answer = { version?: number; savedAt?: string; code?: string }

const PAUSE_MS = 2_000
/** What a browser sends along while it leaves a page; longer texts are kept by the browser itself. */
const MOST_ON_THE_WAY_OUT = 50_000

/**
 * Saves the form of a draft a moment after the last key. One request at a time. What is refused stops it until the form is
 * sent by its button; leaving the page sends what still waits. The form tells the server which page it is, so that the
 * button pressed meanwhile is no conflict.
 */
export function useAutosavedDraft(field: RefObject<HTMLInputElement | null>, url: string | null, version: number) {
  const [saving, setSaving] = useState<DraftSaving>({ is: 'off' })
  const [known, setKnown] = useState(version)
  useEffect(() => setKnown((before) => Math.max(before, version)), [version])
  const tell = useRef({ setSaving, setKnown })
  useEffect(() => {
    const form = field.current?.form
    if (!form || !url) return
    tell.current.setSaving({ is: 'nothing-yet' })
    return autosave(form, url, tell.current)
  }, [field, url])
  return { saving, known }
}

type Setters = { setSaving: (now: DraftSaving) => void; setKnown: (version: number) => void }

function autosave(form: HTMLFormElement, url: string, { setSaving, setKnown }: Setters): () => void {
  let [waits, isOver, isUnderway] = [false, false, false]
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = async () => {
    waits = false
    setSaving({ is: 'saving' })
    const answer = await put(form, url)
    if (answer?.version !== undefined && answer.savedAt) {
      setKnown(answer.version)
      setSaving({ is: 'saved', at: new Date(answer.savedAt) })
      if (!waits) form.dispatchEvent(new Event(SAVED_ELSEWHERE))
    } else if (answer?.code) {
      isOver = answer.code === CHANGED
      setSaving({ is: 'refused', code: answer.code })
    } else setSaving({ is: 'failed' })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (isOver || mustChoose(form)) return
      if (isUnderway) return soon()
      isUnderway = true
      void send().finally(() => {
        isUnderway = false
      })
    }, PAUSE_MS)
  }
  const changed = () => {
    waits = true
    soon()
  }
  const leave = () => {
    clearTimeout(timer)
    if (!waits || isOver || mustChoose(form)) return
    waits = false
    void put(form, url, true)
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  // The button takes over; what it answers comes as a page.
  const pressed = () => {
    clearTimeout(timer)
    waits = false
  }
  const stop = listen([
    [form, 'input', changed],
    [form, 'change', changed],
    [form, 'submit', pressed],
    [window, 'pagehide', leave],
    [document, 'visibilitychange', hide],
  ])
  return () => {
    stop()
    leave()
  }
}

/** Listens to all of these; what comes back stops. */
function listen(all: readonly (readonly [EventTarget, string, () => void])[]): () => void {
  for (const [target, type, heard] of all) target.addEventListener(type, heard)
  return () => {
    for (const [target, type, heard] of all) target.removeEventListener(type, heard)
  }
}

/** While the form asks whose words to go on with, nothing is decided by saving. */
const mustChoose = (form: HTMLFormElement): boolean => form.querySelector('[data-conflict]') !== null

const CHANGED = 'disclosure.changed-meanwhile'

/** What the server said; null when nothing came. */
async function put(form: HTMLFormElement, url: string, leaving = false): Promise<Answer | null> {
  const body = new FormData(form)
  const size = new Blob([...body.values()]).size
  const keepalive = leaving && size < MOST_ON_THE_WAY_OUT
  try {
    const answer = await fetch(url, { method: 'PUT', body, keepalive, headers: { accept: 'application/json' } })
    return (await answer.json()) as Answer
  } catch {
    return null
  }
}
