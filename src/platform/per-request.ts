import { cache } from 'react'

/**
 * A read that is made once while one page is rendered: layout, metadata and every part of the page share its answer, told
 * apart by its arguments (objects by identity). Elsewhere (an action, a route handler, the worker, a test) it reads each
 * time, so nobody sees there what was before their own write. Not for anything that writes, nor inside a transaction.
 */
export const perRequest: <Args extends unknown[], T>(read: (...args: Args) => T) => (...args: Args) => T = cache
