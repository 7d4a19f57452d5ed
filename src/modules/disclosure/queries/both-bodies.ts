import { diffArrays } from 'diff'
import { bodyBlocks } from '../domain/body-blocks'

/**
 * Two bodies of one draft as one that holds both: what stands in both stands once, in its order; where they differ, theirs
 * comes before mine. With the body that both began from, a block that one of them changed or took out is gone, as meant.
 */
export function bothBodies(theirs: string, mine: string, base: string | null): string {
  const began = new Set(base === null ? [] : bodyBlocks(base))
  return diffArrays(bodyBlocks(theirs), bodyBlocks(mine))
    .flatMap(({ value, added, removed }) => (added || removed ? value.filter((block) => !began.has(block)) : value))
    .join('\n')
}
