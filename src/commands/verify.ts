import { SYSTEM } from '@/kernel/actor'
import { heldAtOf } from '@/modules/audit/domain/chain-check'
import { finishedChecks } from '@/modules/audit/queries/chain-checks'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { closeDatabase } from '@/platform/db'
import { wordsIn } from '@/platform/i18n/words-in'
import { closeQueue } from '@/platform/queue'

/** What a command writes is for the account alone that runs it. */
process.umask(0o077)

const say = (words: string) => process.stdout.write(`${words}\n`)

/** Exit code 0 when every seal holds, 1 when one does not: then is said what, where, and since when. */
async function run(): Promise<number> {
  const [check, earlier, t] = [
    await verifyEverySeal(SYSTEM),
    await finishedChecks(SYSTEM),
    await wordsIn('en', 'audit.breaks'),
  ]
  for (const { kind, name, at, field = '', ...found } of check.broken) {
    const heldAt = heldAtOf({ kind, name, at, ...found }, check, earlier)
    const since = heldAt ? t('held-at', { at: heldAt.toISOString() }) : t('never-held')
    say(`✗ ${t(kind, { name, at, field })} ${since}`)
  }
  if (check.broken.length > 0) return 1
  const { cases, events, documents, entries, anchors } = check
  const counted = `${cases} cases, ${events} events, ${documents} documents, ${entries} audit entries, ${anchors} anchors`
  say(`✓ every seal holds: ${counted}`)
  return 0
}

process.exitCode = await run().finally(() => Promise.allSettled([closeQueue(), closeDatabase()]))
