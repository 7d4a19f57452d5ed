'use client'

import type { ComponentProps } from 'react'
import { Failure } from './_shell/failure'

/** A failure of a shell itself: the words stand alone on the page. */
export default function RootFailure(props: ComponentProps<typeof Failure>) {
  return (
    <div data-density="portal" className="shell">
      <main id="main" className="page-width shell-body">
        <Failure {...props} />
      </main>
    </div>
  )
}
