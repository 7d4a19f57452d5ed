'use client'

import { useEffect, useRef, useState } from 'react'
import { isAnnounced, type Left, minutesAndSeconds } from './session-clock'
import { useSession } from './use-session'

type SessionWatchProps = {
  left: Left
  tag: string
  /** The sign-in page. */
  signIn: string
  /** `idle` and `age` say how long it still is, for `{left}`. */
  texts: Record<'title' | 'idle' | 'stay' | 'end-title' | 'age' | 'close' | 'kept', string>
}

/** Announces the end of the session two minutes before, with one press to stay; then leads to the sign-in page, and back. */
export function SessionWatch({ left, tag, signIn, texts }: SessionWatchProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isRead, setRead] = useState(false)
  const leave = (why: string) => {
    const next = encodeURIComponent(location.pathname + location.search)
    location.replace(why === 'signed-out' ? `${signIn}?signed-out` : `${signIn}?next=${next}&why=${why}`)
  }
  const { state, stay } = useSession({ left, tag, leave })
  const mayStay = state.end === 'idle'
  const isOpen = state.isNear && (mayStay || !isRead)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const close = () => {
    if (mayStay) void stay()
    else setRead(true)
  }
  const announced = useAnnounced(state.left)
  const say = (seconds: number) =>
    (mayStay ? texts.idle : texts.age).replace('{left}', () => minutesAndSeconds(seconds))
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby="session-end"
      aria-describedby="session-end-kept"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="session-end">{mayStay ? texts.title : texts['end-title']}</h2>
      <div className="dialog-body">
        <p aria-hidden="true">{say(state.left)}</p>
        <p className="sr-only" role="status">
          {isOpen && say(announced)}
        </p>
        <p id="session-end-kept">{texts.kept}</p>
      </div>
      <div className="dialog-close">
        <button type="button" className="button" data-kind="primary" onClick={close}>
          {mayStay ? texts.stay : texts.close}
        </button>
      </div>
    </dialog>
  )
}

/** The last number that is announced aloud. */
function useAnnounced(left: number): number {
  const [announced, setAnnounced] = useState(left)
  if (isAnnounced(left) && announced !== left) setAnnounced(left)
  return isAnnounced(left) ? left : announced
}
