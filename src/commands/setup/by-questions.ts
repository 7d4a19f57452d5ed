import { createInterface } from 'node:readline/promises'
import QRCode from 'qrcode'
import { ADMIN_ROLES, type AdminRole, SYSTEM } from '@/kernel/actor'
import {
  type FirstAdministrator,
  PLACES,
  type Place,
  readPerson,
  repeatedAmong,
} from '@/modules/identity/domain/first-administrators'
import { citySetUpState } from '@/modules/identity/queries/city-set-up-state'
import { type Credentials, type Enrolled, setUpCity } from '@/modules/identity/use-cases/set-up-city'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import { newTotpSecret, totpStep, totpUri } from '@/platform/totp'
import { placeWords, problemWords, refusalWords } from './words'

const say = (words: string) => process.stdout.write(`${words}\n`)

type Ask = (question: string) => Promise<string>

/**
 * Asks at the terminal for each of the six people, shows the second factor as a picture and goes on only when a code of
 * the person's own app has proved it. Nobody is made before the last question is answered. Gives the exit code.
 */
export async function setUpByQuestions(): Promise<number> {
  const before = await citySetUpState()
  if (before !== null) {
    process.stderr.write(`${await refusalWords(before)}\n`)
    return 1
  }
  if (!process.stdin.isTTY) {
    process.stderr.write('There is no terminal to ask at. Give a file instead: npm run setup -- FILE\n')
    return 1
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const stop = new AbortController()
  terminal.once('close', () => stop.abort())
  try {
    return await makeAdministrators((question) => terminal.question(question, { signal: stop.signal }))
  } catch (error) {
    if (!stop.signal.aborted) throw error
    say('\nStopped: nobody was made.')
    return 1
  } finally {
    terminal.close()
  }
}

async function makeAdministrators(ask: Ask): Promise<number> {
  say('Six people are asked for: three administrators and a deputy for each. Nobody may stand twice (三员分立).')
  say('Each needs an authenticator app at hand. Ctrl-C stops; nobody is made before the end.')
  const people: Enrolled[] = []
  for (const role of ADMIN_ROLES) for (const place of PLACES) people.push(await enrol(ask, role, place, people))
  const result = await setUpCity(SYSTEM, people, async (handed) => showPasswords(handed))
  if (result.ok) return 0
  process.stderr.write(
    `${await refusalWords(result.refusal.code)} The passwords shown above, if any, are worth nothing.\n`,
  )
  return 1
}

async function enrol(ask: Ask, role: AdminRole, place: Place, before: readonly Enrolled[]): Promise<Enrolled> {
  say(`\n— ${placeWords({ role, place })} —`)
  for (;;) {
    const typed = {
      name: await ask('Name: '),
      staffNo: await ask('Staff number (工号): '),
      phone: await ask('Mobile number (may be left empty): '),
      email: await ask('E-mail address (may be left empty): '),
    }
    const read = readPerson(role, place, typed)
    const problem = read.ok ? repeatedAmong([...before, read.person])[0] : read.problem
    if (read.ok && !problem) return { ...read.person, ...(await secondFactor(ask, read.person)) }
    if (problem) say(`  ${problem.where}: ${problemWords(problem)}. Please once more.`)
  }
}

async function secondFactor(ask: Ask, { staffNo }: FirstAdministrator) {
  const secret = newTotpSecret()
  say(await QRCode.toString(totpUri(secret, `${env.CITY_NAME} 一站`, staffNo), { type: 'terminal', small: true }))
  say(`${staffNo} scans this with an authenticator app, or types the secret: ${secret}`)
  for (;;) {
    const code = (await ask('The six digits the app shows now: ')).replace(/\s/g, '')
    const provenAtStep = totpStep(secret, code, systemClock.now())
    if (provenAtStep !== null) return { secret, provenAtStep }
    say('  This is not the code of this moment. Is the clock of the phone right? Please once more.')
  }
}

function showPasswords(handed: readonly Credentials[]): void {
  say('\nOne-time passwords, shown this once, good for 72 hours and one sign-in each:')
  for (const { person, oneTimePassword } of handed)
    say(`  ${person.staffNo}  ${oneTimePassword}  ${person.name}, ${placeWords(person)}`)
  say(`Everybody signs in at ${env.PUBLIC_URL}/sign-in and chooses a password of their own there.`)
}
