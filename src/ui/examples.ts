import type { ReactNode } from 'react'

/** Words of the gallery, in the reader's language. */
export type ExampleWords = (key: string) => string

/** One component in its named states; `state` is a key under `state.` in the gallery's words. */
export type Example = { component: string; states: readonly { state: string; node: ReactNode }[] }

export type Examples = (t: ExampleWords) => readonly Example[]
