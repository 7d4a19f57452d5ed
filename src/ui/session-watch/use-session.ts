import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { BEAT_MS, type End, type Left, type SessionState, stateAfter, stopwatch } from './session-clock'
import { WIPED } from './wiped'

const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'input', 'scroll'] as const

type Leave = (why: End | 'ended' | 'signed-out') => void
type Asked = { left: Left; tag: string; leave: Leave }
type Said = { left: Left; elapsed: () => number }

/**
 * Follows the session of the page and of its other tabs: whoever types or moves is there and the server is told, once a
 * minute at most; what it answers is told to the other tabs.
 */
export function useSession({ left: { idle, age }, tag, leave }: Asked) {
  const said = useRef<Said>({ left: { idle, age }, elapsed: stopwatch() })
  const [state, setState] = useState<SessionState>(() => stateAfter({ idle, age }, 0))
  const go = useRef(leave)
  useEffect(() => {
    go.current = leave
  })
  const hear = useCallback((left: Left) => {
    said.current = { left, elapsed: stopwatch() }
    setState(stateAfter(left, 0))
  }, [])
  useEffect(() => hear({ idle, age }), [idle, age, hear])
  const channel = useOtherTabs(tag, hear, go)
  const stay = useCallback(async () => {
    const answer = await fetch('/api/session', { method: 'POST' }).catch(() => null)
    if (answer?.status === 401) return go.current('ended')
    if (!answer?.ok) return
    const left = (await answer.json()) as Left
    hear(left)
    channel.current?.postMessage(left)
  }, [hear, channel])
  const tick = useCallback(() => {
    const now = stateAfter(said.current.left, said.current.elapsed())
    setState((before) => (before.left === now.left && before.end === now.end ? before : now))
    if (now.left === 0) go.current(now.end)
    return now
  }, [])
  useTicking(tick, stay)
  return { state, stay }
}

/** What one tab learns, all know; and when one signs out, all leave. */
function useOtherTabs(tag: string, hear: (left: Left) => void, go: RefObject<Leave>) {
  const channel = useRef<BroadcastChannel>(null)
  useEffect(() => {
    const mine = new BroadcastChannel(`yizhan.session.${tag}`)
    channel.current = mine
    mine.onmessage = (event: MessageEvent<Left>) => hear(event.data)
    const signedOut = ({ key, newValue }: StorageEvent) => key === WIPED && newValue === tag && go.current('signed-out')
    window.addEventListener('storage', signedOut)
    return () => {
      mine.close()
      window.removeEventListener('storage', signedOut)
    }
  }, [tag, hear, go])
  return channel
}

/** Looks at the clock every second, and tells the server of whoever was there since it was last told. */
function useTicking(tick: () => SessionState, stay: () => Promise<void>) {
  useEffect(() => {
    let isActive = false
    let lastBeat = Date.now()
    const active = () => {
      isActive = true
    }
    const look = () => {
      const { isNear } = tick()
      if (isNear || !isActive || Date.now() - lastBeat < BEAT_MS) return
      isActive = false
      lastBeat = Date.now()
      void stay()
    }
    const ticking = setInterval(look, 1000)
    for (const type of ACTIVITY) window.addEventListener(type, active, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(ticking)
      for (const type of ACTIVITY) window.removeEventListener(type, active, { capture: true })
      document.removeEventListener('visibilitychange', look)
    }
  }, [tick, stay])
}
