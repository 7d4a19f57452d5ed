import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into each process the commands start (node --import): when the command that started it is gone, however it
 * went, the process ends too, in its own orderly way. No city is left running behind a closed terminal.
 * Node loads it into worker threads as well. There `process.channel` throws, and the development server would wait for
 * ever for the thread that compiles its style sheets.
 */
if (isMainThread) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The line to the parent must not keep a finished process alive.
  process.channel?.unref()
}
