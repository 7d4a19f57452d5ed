import { Fault } from './fault.mjs'
import { isProgram } from './office-parts.mjs'

/** Actions that run something or send something away (ISO 32000, 12.6.4). */
const ACTIVE =
  /\/S\s{0,9}\/(?:JavaScript|Launch|SubmitForm|ImportData)\b|\/JS\s{0,9}[(<\d]|\/JavaScript\b|\/Launch\b|\/RichMedia\b/
const CONTAINERS = ['504b0304', 'd0cf11e0', '52617221', '377abcaf', '1f8b']

/** Refuses scripts, programs to be started, and files within the file that could be either. An invoice's data may stay. */
export function refuseActive(pdf) {
  for (const { dict } of pdf.all) {
    if (ACTIVE.test(dict)) throw new Fault('active')
    if (!/\/EF\b/.test(dict)) continue
    const names = [...dict.matchAll(/\/U?F\s{0,9}\(([^)]*)\)/g)].map(([, name]) => name.replaceAll('\0', ''))
    for (const name of names) if (isProgram({ name, bytes: Buffer.alloc(0) })) throw new Fault('active')
    for (const [, id] of dict.matchAll(/\/U?F\s{1,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/g))
      checkEmbedded(pdf, pdf.objects.get(Number(id)))
  }
}

function checkEmbedded(pdf, file) {
  if (!file?.data) return
  const bytes = pdf.inflate(file) ?? file.data
  if (isProgram({ name: '', bytes }) || CONTAINERS.some((mark) => bytes.toString('hex', 0, 4).startsWith(mark)))
    throw new Fault('active')
}
