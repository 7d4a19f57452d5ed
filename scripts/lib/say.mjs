/** One voice for all commands: what is being done, how long it took, and what to do when it went wrong. */
const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)

export const dim = (text) => paint(2, text)
export const green = (text) => paint(32, text)
export const red = (text) => paint(31, text)
export const bold = (text) => paint(1, text)

// A terminal that is closed takes its streams along; closing the city in order matters more than the last words.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

export function say(text) {
  process.stdout.write(`${text}\n`)
}

export function complain(text) {
  process.stderr.write(`${red(text)}\n`)
}

/** Seconds since `start`, in words. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Says what starts, does it, says how long it took. Returns what the work returns. */
export async function step(what, work) {
  const start = performance.now()
  say(`${dim('·')} ${what} …`)
  const result = await work()
  say(`${green('✓')} ${what} ${dim(since(start))}`)
  return result
}

/** An error whose message is all a person needs: no stack is shown. */
export class Advice extends Error {}

/** Runs a command's main function; Advice is printed plainly, a bug with its stack. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    complain(error instanceof Advice ? error.message : (error?.stack ?? String(error)))
    process.exitCode = 1
  }
}
