import { createRequire } from 'node:module'

type Jar = Map<string, string>

let jar: Jar = new Map()

const cookies = {
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined),
  getAll: () => [...jar].map(([name, value]) => ({ name, value })),
  set: (name: string, value: string, options: { maxAge?: number } = {}) =>
    options.maxAge === 0 ? jar.delete(name) : jar.set(name, value),
}

/**
 * Stands in for what Next gives code while it answers a request (`next/headers`), also to packages that ask for it
 * themselves. To be called before what is tested is imported.
 */
export function stubNextRequest(): void {
  const require = createRequire(import.meta.url)
  const place = require.resolve('next/headers')
  const exports = { cookies: async () => cookies, headers: async () => new Headers() }
  require.cache[place] = { id: place, filename: place, loaded: true, exports } as NodeJS.Module
}

/** A browser of its own: what it is given in one request it brings to the next. */
export function aBrowser(): { use<T>(work: () => Promise<T>): Promise<T>; jar: Jar } {
  const own: Jar = new Map()
  return {
    jar: own,
    use(work) {
      jar = own
      return work()
    },
  }
}
