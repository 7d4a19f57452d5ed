import { SYSTEM } from '@/kernel/actor'
import { verifyAuditChain } from '@/modules/audit/use-cases/verify-audit-chain'
import { verifyCaseChains } from '@/modules/casework/use-cases/verify-case-chains'
import { closeDatabase } from '@/platform/db'
import { closeQueue } from '@/platform/queue'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Exit code 0 when every seal holds, 1 when one does not: then its place is named. */
async function run(): Promise<number> {
  const cases = await verifyCaseChains(SYSTEM)
  const audit = await verifyAuditChain(SYSTEM)
  if (!cases.ok || !audit.ok) throw new Error('the system may verify its own logs')
  for (const { caseNo, brokenAt } of cases.value.broken)
    say(`✗ case ${caseNo}: the log does not hold at event ${brokenAt}`)
  if (audit.value.broken) say(`✗ audit log: does not hold at entry ${audit.value.broken.seq}`)
  const whole = cases.value.broken.length === 0 && !audit.value.broken
  if (whole)
    say(
      `✓ every seal holds: ${cases.value.cases} cases, ${cases.value.events} events, ${audit.value.entries} audit entries`,
    )
  return whole ? 0 : 1
}

process.exitCode = await run().finally(() => Promise.allSettled([closeQueue(), closeDatabase()]))
