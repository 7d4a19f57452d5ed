import { figure, interleaved, median } from '../figures.mjs'
import { startSubject } from '../subject.mjs'

const TIMES = 40

/** (f) A receipt as a PDF/A letter, from its facts to its bytes; beside one line on the same paper. */
export async function receipt({ environment, scratch, rounds }) {
  const subject = startSubject('receipt', environment(await scratch.fresh('bench_receipt')))
  try {
    await subject.ask('receipt', { times: TIMES })
    const { ours, floor } = await interleaved(rounds, {
      ours: () => subject.ask('receipt', { times: TIMES }),
      floor: () => subject.ask('line', { times: TIMES }),
    })
    return [
      figure({
        name: 'receipt as PDF/A',
        ours: median(ours.map(median)),
        floor: median(floor.map(median)),
        unit: 'ms',
        goal: { of: 'ours', atMost: 10 },
        latencies: ours.flat(),
        rounds,
        note: 'floor: one line on the same paper by the same compiler; every receipt has a name, number and code of its own',
      }),
    ]
  } finally {
    await subject.stop()
  }
}
