import { spawn } from 'node:child_process'
import { inRoot, ROOT } from '../scripts/lib/places.mjs'
import { ended } from '../scripts/lib/process-tree.mjs'

/**
 * Starts one of bench/subjects/ in a process of its own, with a database of its own: product code, asked by message.
 * What it says goes to stderr, since stdout belongs to the figures.
 */
export function startSubject(name, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist/bench', `${name}.mjs`)], {
    cwd: ROOT,
    env: { ...env, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const gone = ended(child)
  return {
    /** Asks for one piece of work and waits for its answer. */
    async ask(what, input = {}) {
      const answer = new Promise((resolve, reject) => {
        child.once('message', ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))))
        gone.then((code) => reject(new Error(`the subject ${name} ended with code ${code}`)))
      })
      child.send({ what, input })
      return answer
    },
    async stop() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}
