type Terminal = { isTTY?: boolean; write(text: string): unknown }

const WIDTH = 30
const LINES = 10

/** A bar on a terminal; elsewhere (a log, a pipe) about ten lines in all. */
export function progressBar(out: Terminal) {
  let told = 0
  const show = (done: number, total: number) => {
    const share = total === 0 ? 1 : done / total
    if (out.isTTY) {
      const full = Math.round(share * WIDTH)
      out.write(`\r  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total}`)
    } else if (Math.floor(share * LINES) > told) {
      told = Math.floor(share * LINES)
      out.write(`  ${done}/${total} rows\n`)
    }
  }
  return { show, end: () => void (out.isTTY && out.write('\n')) }
}
