import { spawn } from 'node:child_process'
import path from 'node:path'
import { inRoot, ROOT } from './places.mjs'
import { Advice } from './say.mjs'

/** Tools start with "#!/usr/bin/env node": let them find the pinned Node, not the machine's. */
const pinnedPath = () => [inRoot('node_modules/.bin'), process.env.PATH].join(path.delimiter)

/**
 * Runs a program in the project folder and waits for it.
 * Resolves to `{ code, output }`; with `quiet` the output is collected, else it is shown as it comes.
 */
export function run(command, args, { quiet = false, env = {}, cwd = ROOT, who = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...who,
      cwd,
      env: { ...process.env, PATH: pinnedPath(), ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
}

/** As `run`, but a failure stops the command, with the program's own words. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, options)
  if (code !== 0) throw new Advice(`${command} ${args.join(' ')} failed (exit code ${code}).\n${output}`.trim())
  return output
}
