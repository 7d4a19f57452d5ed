import { AsyncLocalStorage } from 'node:async_hooks'

type Answers = Map<unknown, Map<string, unknown>>
type Render = { reads: Answers; names: Map<unknown, number> }

const renders = new AsyncLocalStorage<Render>()

/** Runs `work` as one page is rendered: what `perRequest` (mocked by this file's) reads is read once in it. */
export const inOneRender = <T>(work: () => Promise<T>): Promise<T> =>
  renders.run({ reads: new Map(), names: new Map() }, work)

/**
 * Stands in for `platform/per-request` in a test, where React renders nothing:
 * `vi.mock('@/platform/per-request', () => import('@/testing/one-render'))`.
 */
export const perRequest =
  <Args extends unknown[], T>(read: (...args: Args) => T) =>
  (...args: Args): T => {
    const render = renders.getStore()
    if (!render) return read(...args)
    const answers = render.reads.get(read) ?? new Map<string, unknown>()
    render.reads.set(read, answers)
    const key = args.map((one) => nameOf(one, render)).join(' ')
    if (!answers.has(key)) answers.set(key, read(...args))
    return answers.get(key) as T
  }

/** As React tells arguments apart: an object by identity, anything else by its value. */
function nameOf(value: unknown, { names }: Render): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const known = names.get(value) ?? names.size
  names.set(value, known)
  return `#${known}`
}
