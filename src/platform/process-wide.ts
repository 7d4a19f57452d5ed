/**
 * One value for the whole process. The server and Next's own bundles each carry a copy of this code;
 * what must be one (the connection pool, the id of the request in hand) is kept where all copies find it.
 */
export function processWide<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`yizhan.${name}`)
  store[key] ??= make()
  return store[key]
}
