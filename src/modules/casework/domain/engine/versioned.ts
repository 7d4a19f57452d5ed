import type { Versioned } from './step'

/**
 * What was recorded under an older number, as it is today. Throws for a number this build does not know: an older build
 * beside a newer one must show such a thing as unknown, never write it.
 */
export function readVersioned<P>({ schema, shape, upgrade }: Versioned<P>, recorded: number, value: unknown): P {
  if (recorded > schema) throw new Error(`schema ${recorded} is newer than this build's ${schema}`)
  let current = value
  for (let number = recorded; number < schema; number++) {
    const next = upgrade?.[number]
    if (!next) throw new Error(`no upgrade from schema ${number}`)
    current = next(current)
  }
  return shape.parse(current)
}

/** The numbers that nothing leads on from; empty for a shape whose history is whole. */
export const missingUpgrades = ({ schema, upgrade }: Pick<Versioned<unknown>, 'schema' | 'upgrade'>): number[] =>
  Array.from({ length: schema - 1 }, (_, index) => index + 1).filter((number) => !upgrade?.[number])
