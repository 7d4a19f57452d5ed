/**
 * Loaded into each process the commands start (node --import): when the command that started it is gone, however it
 * went, the process ends too, in its own orderly way. No city is left running behind a closed terminal.
 * Its own children inherit the flag; they are not ours to watch. (Next's development workers live by their line to the
 * server: unref'd, they would end at once, and every page would wait for them for ever.)
 */
if (process.env.YIZHAN_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The line to the parent must not keep a finished process alive.
  process.channel?.unref()
}
