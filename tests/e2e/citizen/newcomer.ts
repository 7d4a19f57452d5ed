import { randomInt } from 'node:crypto'
import { identityCheckCharacter } from '@/kernel/identity-number'

/** Region 999999 was never allocated: a number that passes every check and belongs to nobody. */
export function nobodysNumber(): string {
  const first17 = `99999919${randomInt(50, 99)}0${randomInt(1, 10)}${randomInt(10, 29)}${randomInt(100, 1000)}`
  return `${first17}${identityCheckCharacter(first17)}`
}

export const newcomer = () => ({
  name: '赵孟𫖯·阿依',
  phone: `138${randomInt(10_000_000, 100_000_000)}`,
  password: '江海平原 稻香 2026',
})
