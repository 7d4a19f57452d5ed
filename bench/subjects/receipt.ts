import { printLetter } from '@/modules/certificates/data/letter-print'
import { composeLetter } from '@/modules/certificates/domain/compose-letter'
import { BODIES, eventOf, facts } from '@/modules/certificates/domain/letters-for-tests'
import { renderPdf } from '@/platform/pdf/render-pdf'
import { wordsOfTheCity } from '@/testing/words-of-the-city'
import { answerTo, underLoad } from './answer'

const NAMES = ['王𠮷㛃', '李䶮', '钱进', '孙立', '如皋市长江镇某某村股份经济合作社']
let printed = 0

/** Everyone's receipt is another one: name, numbers, date and code are in it. */
async function receipt(): Promise<void> {
  const number = String(++printed).padStart(6, '0')
  const event = eventOf(BODIES[0] as (typeof BODIES)[number])
  const caseNo = `32068200010120260402${number}7`
  const applicant = { ...facts, caseNo, applicantName: `${NAMES[printed % NAMES.length]}${printed}` }
  const given = {
    number: `皋审批收〔2026〕${printed}号`,
    issuedOn: `2026-04-${String((printed % 28) + 1).padStart(2, '0')}`,
    verifyCode: number.padStart(26, '0'),
    portal: 'https://city.example',
    derivation: wordsOfTheCity,
  }
  await printLetter(composeLetter('RECEIPT', event, applicant, given))
}

/** One line on the same paper, by the same compiler: what no letter can be quicker than. */
async function line(): Promise<void> {
  const words = { title: '收件凭证', author: '如皋市行政审批局', issuedOn: '2026-04-02', body: `第${++printed}号` }
  await renderPdf('/src/platform/pdf/sample.typ', words)
}

const times = (work: () => Promise<void>) => async (input: { times: number }) =>
  (await underLoad(Array(input.times).fill(0), 1, work)).latencies

answerTo({ receipt: times(receipt), line: times(line) })
