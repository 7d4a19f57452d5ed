import { inflateSync } from 'node:zlib'
import { Fault } from './fault.mjs'

const OBJECT = /(\d{1,10})[\s\0]{1,9}\d{1,5}[\s\0]{1,9}obj/g
const MOST_UNPACKED = 300 * 1024 * 1024

/** Letters of a name may be written as numbers: `/J#61vaScript`. */
const plainNames = (dict) =>
  dict.replace(/#([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/**
 * All objects of a PDF, found by going through the file and not by its table, which may be wrong or lie; older versions
 * of an object are in `all`. `heads` are the dictionaries that say where reading begins.
 */
export function readObjects(bytes, text) {
  const pdf = { objects: new Map(), all: [], heads: [], inflate: inflater() }
  const ends = /endobj|stream\r?\n|stream\r/g
  OBJECT.lastIndex = 0
  let outside = 0
  for (let found = OBJECT.exec(text); found; found = OBJECT.exec(text)) {
    addHead(pdf, text.slice(outside, found.index))
    ends.lastIndex = OBJECT.lastIndex
    const end = ends.exec(text)
    const object = { id: Number(found[1]), dict: plainNames(text.slice(OBJECT.lastIndex, end?.index ?? text.length)) }
    outside = end ? ends.lastIndex : text.length
    if (end && end[0] !== 'endobj') outside = addData(object, bytes, text, ends.lastIndex)
    keep(pdf, object)
    OBJECT.lastIndex = outside
  }
  addHead(pdf, text.slice(outside))
  for (const object of [...pdf.all]) if (/\/Type\s{0,9}\/ObjStm\b/.test(object.dict)) addPacked(pdf, object)
  return pdf
}

function keep(pdf, object) {
  pdf.objects.set(object.id, object)
  pdf.all.push(object)
  if (/\/Type\s{0,9}\/XRef\b/.test(object.dict)) pdf.heads.push(object.dict)
}

function addHead(pdf, text) {
  if (text.includes('trailer')) pdf.heads.push(plainNames(text))
}

/** The bytes of a stream: as long as it says, when its end stands there; else up to the next end. */
function addData(object, bytes, text, from) {
  const said = Number(/\/Length\s{0,9}(\d{1,10})(?!\s{1,9}\d{1,5}\s{1,9}R)/.exec(object.dict)?.[1] ?? -1)
  const isThere = said >= 0 && /^\s{0,2}endstream/.test(text.slice(from + said, from + said + 12))
  const end = isThere ? from + said : text.indexOf('endstream', from)
  if (end < 0) throw new Fault('unreadable')
  object.data = bytes.subarray(from, end)
  return end + 9
}

/** Unpacks streams within a budget for the whole file; null for what is packed in another way. */
function inflater() {
  let left = MOST_UNPACKED
  return ({ dict, data }) => {
    if (!/\/Filter\s{0,9}\[?\s{0,9}\/(?:FlateDecode|Fl)\s{0,9}(?:\]|\/(?!\w{0,9}Decode)|>>)/.test(dict)) return null
    try {
      const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, left) })
      left -= unpacked.length
      return unpacked
    } catch (error) {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Fault('oversized')
      if (/data check/.test(error.message)) return null
      throw new Fault('unreadable')
    }
  }
}

/** Objects that lie packed in a stream (PDF 1.5); a file in cipher keeps them to itself. */
function addPacked(pdf, packed) {
  if (pdf.heads.some((head) => /\/Encrypt\b/.test(head))) return
  const text = pdf.inflate(packed)?.latin1Slice()
  if (text === undefined) throw new Fault('unreadable')
  const first = Number(/\/First\s{0,9}(\d{1,10})/.exec(packed.dict)?.[1] ?? 0)
  const figures = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let i = 0; i + 1 < figures.length; i += 2) {
    const to = figures[i + 3]
    const dict = plainNames(text.slice(first + figures[i + 1], to === undefined ? undefined : first + to))
    const object = { id: figures[i], dict }
    pdf.all.push(object)
    if (!pdf.objects.has(object.id)) pdf.objects.set(object.id, object)
  }
}
