import { SYSTEM } from '@/kernel/actor'
import { goingLiveGaps } from '@/modules/operations/domain/going-live-gaps'
import { goingLiveFacts } from '@/modules/operations/queries/going-live-facts'
import { closeDatabase } from '@/platform/db'
import { env } from '@/platform/env'
import { wordsIn } from '@/platform/i18n/words-in'
import { setUpByQuestions } from './setup/by-questions'
import { setUpFromFile } from './setup/from-file'

/** What a command writes is for the account alone that runs it. */
process.umask(0o077)

const say = (words: string) => process.stdout.write(`${words}\n`)

/** What is missing before the city may open, in the words the system administrator reads at /admin too. */
async function printGaps(): Promise<void> {
  const facts = await goingLiveFacts(SYSTEM)
  if (!facts) throw new Error('a command may ask what is missing')
  const words = await wordsIn('en', 'going-live')
  const gaps = goingLiveGaps(facts)
  say(gaps.length === 0 ? words('none') : `\n${words('title', { city: env.CITY_NAME })}`)
  for (const { code, weight, params } of gaps)
    say(`  ${weight === 'must' ? '✗' : '·'} ${words(`gaps.${code}`, params)}`)
}

/** Exit code 0 when the city has its administrators (or was only looked at), 1 when nobody was made. */
async function run([what = '', folder = '']: string[]): Promise<number> {
  try {
    const code = what === '--check' ? 0 : await (what === '--guided' ? setUpByQuestions() : setUpFromFile(what, folder))
    await printGaps()
    return code
  } finally {
    await closeDatabase()
  }
}

process.exitCode = await run(process.argv.slice(2))
