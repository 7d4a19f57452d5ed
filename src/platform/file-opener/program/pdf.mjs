import { Fault } from './fault.mjs'
import { refuseHiddenArchive } from './hidden-archive.mjs'
import { refuseActive } from './pdf-active.mjs'
import { readObjects } from './pdf-objects.mjs'
import { opensWithoutPassword } from './pdf-password.mjs'

const REFERENCE = (name) => new RegExp(`/${name}\\s{0,9}(\\d{1,10})\\s{1,9}\\d{1,5}\\s{1,9}R`)

/** Reads a PDF far enough to know that its pages are there, that it opens for anybody, and that nothing in it runs. */
export function checkPdf(bytes) {
  refuseHiddenArchive(bytes)
  const text = bytes.latin1Slice()
  const begin = text.indexOf('%PDF-')
  if (begin < 0 || begin > 1_024) throw new Fault('unreadable')
  let end = text.length
  while (end > 0 && bytes[end - 1] <= 0x20) end -= 1
  // Programs of fax machines and portals add a line or two behind the end.
  if (text.indexOf('%%EOF', Math.max(0, end - 2_048)) < 0) throw new Fault('unreadable')

  const pdf = readObjects(bytes, text)
  const lock = pdf.heads.find((head) => /\/Encrypt\b/.test(head))
  if (lock && !opensWithoutPassword(pdf, lock)) throw new Fault('encrypted')
  refuseActive(pdf)
  // Under a password nobody is asked for, its lists of objects are still in cipher.
  if (!lock) checkPages(pdf)
}

/** Walks the tree of pages; half a file has branches that lead nowhere. */
function checkPages(pdf) {
  const [root] = pdf.heads.flatMap((head) => REFERENCE('Root').exec(head)?.[1] ?? []).slice(-1)
  const catalog = pdf.objects.get(Number(root))?.dict ?? ''
  const waiting = [Number(REFERENCE('Pages').exec(catalog)?.[1] ?? -1)]
  const seen = new Set()
  let pages = 0
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = pdf.objects.get(id)
    if (!node) throw new Fault('unreadable')
    if (seen.has(id)) continue
    seen.add(id)
    const kids = /\/Kids\s{0,9}\[([^\]]*)\]/.exec(node.dict)?.[1]
    if (kids === undefined) {
      checkContents(pdf, node)
      pages += 1
    } else for (const [, kid] of kids.matchAll(/(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/g)) waiting.push(Number(kid))
  }
  if (pages === 0) throw new Fault('unreadable')
}

function checkContents(pdf, page) {
  const id = REFERENCE('Contents').exec(page.dict)?.[1]
  if (id === undefined) return
  const contents = pdf.objects.get(Number(id))
  if (!contents) throw new Fault('unreadable')
  if (contents.data) pdf.inflate(contents)
}
