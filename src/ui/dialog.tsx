'use client'

import { type ReactNode, useId, useRef } from 'react'
import type { ButtonKind } from './button'

type DialogProps = {
  /** On the button that opens it. */
  openText: string
  openKind?: ButtonKind
  title: string
  closeText: string
  /** A page that does the same for people without script. */
  href: string
  children: ReactNode
}

/** A question that wants an answer first: the browser's own modal dialog; Escape and the button close it. */
export function Dialog({ openText, openKind = 'secondary', title, closeText, href, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  return (
    <>
      <a
        className="button"
        data-kind={openKind}
        href={href}
        onClick={(event) => {
          event.preventDefault()
          dialog.current?.showModal()
        }}
      >
        {openText}
      </a>
      <dialog className="dialog" ref={dialog} aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <form method="dialog" className="dialog-close">
          <button type="submit" className="button" data-kind="quiet">
            {closeText}
          </button>
        </form>
      </dialog>
    </>
  )
}
