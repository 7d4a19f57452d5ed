import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Sender } from '../../domain/draft-merge'

export type SaveState =
  | { kind: 'nothing-yet' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed' }
  | { kind: 'refused'; code: string; field: string | undefined }

type Said = { version?: number; savedAt?: string; code?: string; field?: string }

const PAUSE_MS = 1500

/**
 * Saves what is being typed a moment after the last key. One request at a time: a newer one takes the place of the
 * one that waits. A refusal ends it, because from there on a person has to decide. Whoever leaves the page sooner has
 * the last words sent on the way out; `onSaved` is told when nothing newer waits.
 */
export function useAutosave(url: string, sender: Sender, onSaved: () => void) {
  const [state, setState] = useState<SaveState>({ kind: 'nothing-yet' })
  const [seen, setSeen] = useState(sender.seen)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flight = useRef<AbortController>(undefined)
  const latest = useRef({ seen: sender.seen, turn: sender.turn })

  const waiting = useRef<Answers>(undefined)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    waiting.current = undefined
    flight.current?.abort()
  }, [])

  const send = async (answers: Answers) => {
    waiting.current = undefined
    flight.current?.abort()
    const mine = new AbortController()
    flight.current = mine
    setState({ kind: 'saving' })
    const body = JSON.stringify({ sender: { ...sender, ...latest.current }, answers })
    try {
      const answer = await fetch(url, {
        method: 'PUT',
        body,
        // Goes on when the page is left.
        keepalive: true,
        signal: mine.signal,
        headers: { 'content-type': 'application/json' },
      })
      const said = (await answer.json()) as Said
      if (answer.ok && said.version !== undefined && said.savedAt) {
        latest.current.seen = said.version
        setSeen(said.version)
        setState({ kind: 'saved', at: new Date(said.savedAt) })
        if (waiting.current === undefined) onSaved()
      } else setState(said.code ? { kind: 'refused', code: said.code, field: said.field } : { kind: 'failed' })
    } catch {
      if (!mine.signal.aborted) setState({ kind: 'failed' })
    }
  }

  const [turn, setTurn] = useState(sender.turn)
  const changed = (answers: Answers) => {
    latest.current.turn += 1
    setTurn(latest.current.turn)
    if (state.kind === 'refused') return
    clearTimeout(timer.current)
    waiting.current = answers
    timer.current = setTimeout(() => void send(answers), PAUSE_MS)
  }
  useFlush(() => {
    clearTimeout(timer.current)
    if (waiting.current) void send(waiting.current)
  })
  return { state, seen, turn, changed, stop }
}

/** Sends what still waits when the page is hidden or left, by whatever way. */
function useFlush(flush: () => void) {
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => {
    const leave = () => latest.current()
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [])
}
