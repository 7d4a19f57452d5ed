import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SYSTEM } from '@/kernel/actor'
import { readFirstAdministrators } from '@/modules/identity/domain/first-administrators'
import { type Credentials, setUpCity } from '@/modules/identity/use-cases/set-up-city'
import { env } from '@/platform/env'
import { newTotpSecret, totpUri } from '@/platform/totp'
import { placeWords, problemWords, refusalWords } from './words'

const say = (words: string) => process.stdout.write(`${words}\n`)
const complain = (words: string) => process.stderr.write(`${words}\n`)

/** What stands in the way of a file and is for the operator to put right. */
const UNWRITABLE: ReadonlySet<string> = new Set(['EEXIST', 'EACCES', 'ENOSPC', 'ENOTDIR', 'EROFS'])

const EXAMPLE = `{
  "system_admin":   { "holder": { "name": "…", "staffNo": "XT01" }, "deputy": { "name": "…", "staffNo": "XT02" } },
  "security_admin": { "holder": { "name": "…", "staffNo": "AQ01" }, "deputy": { "name": "…", "staffNo": "AQ02" } },
  "audit_admin":    { "holder": { "name": "…", "staffNo": "SJ01" }, "deputy": { "name": "…", "staffNo": "SJ02" } }
}
A person may also have "phone" and "email".`

/**
 * Makes the administrators that a file names and leaves, for each of them, two files that only this account may read:
 * the one-time password and the secret of the second factor. They are apart so that they can go two ways: who gets hold
 * of one of them cannot sign in. Gives the exit code.
 */
export async function setUpFromFile(file: string, folder: string): Promise<number> {
  const value = readJson(file)
  if (value === null) return 1
  const read = readFirstAdministrators(value)
  if (!read.ok) {
    complain(`${file} cannot be used as it stands:`)
    for (const problem of read.problems) complain(`  ${problem.where}: ${problemWords(problem)}`)
    complain(`It should look like this:\n${EXAMPLE}`)
    return 1
  }
  const written: string[] = []
  const people = read.people.map((person) => ({ ...person, secret: newTotpSecret(), provenAtStep: null }))
  let done = false
  try {
    const result = await setUpCity(SYSTEM, people, async (handed) => writeCredentials(handed, folder, written))
    done = result.ok
    if (!result.ok) complain(await refusalWords(result.refusal.code))
  } catch (error) {
    const { code, path: place } = error as NodeJS.ErrnoException
    if (code === undefined || !UNWRITABLE.has(code)) throw error
    complain(`${place} cannot be written (${code}). Nobody was made; name another folder: npm run setup -- FILE FOLDER`)
  } finally {
    // What belongs to accounts that were not made in the end is worth nothing, and must not lie about.
    if (!done) for (const name of written) rmSync(name, { force: true })
  }
  if (!done) return 1
  say(`\nThe city has its administrators. For each of them there are two files in ${folder}:`)
  for (const person of read.people) say(`  ${person.staffNo}  ${placeWords(person)}`)
  say(`NUMBER.password.txt and NUMBER.second-factor.txt, readable by this account alone. Hand them over by two
different ways, and delete them. A one-time password is good for 72 hours.`)
  return 0
}

function readJson(file: string): unknown {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    complain(`There is no file ${file}. It should look like this:\n${EXAMPLE}`)
    return null
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    complain(`${file} is not valid JSON: ${(error as Error).message}`)
    return null
  }
}

function writeCredentials(handed: readonly Credentials[], folder: string, written: string[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    // Never over a file that is there: it may be somebody's only copy.
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    written.push(file)
  }
  for (const { person, oneTimePassword, goodUntil } of handed) {
    const until = `good until ${goodUntil.toISOString()}, for one sign-in at ${env.PUBLIC_URL}/sign-in`
    write(`${person.staffNo}.password.txt`, `${person.staffNo}\n${oneTimePassword}\n${until}\n`)
    const uri = totpUri(person.secret, `${env.CITY_NAME} 一站`, person.staffNo)
    write(`${person.staffNo}.second-factor.txt`, `${person.staffNo}\n${person.secret}\n${uri}\n`)
  }
}
