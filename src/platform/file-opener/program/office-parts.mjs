import { Fault } from './fault.mjs'

const PROGRAM_NAME = /\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|jar|reg|cpl|sh|apk|chm)$/i
const ACTIVE_TYPE = /vbaProject|vbaData|macroEnabled|activeX|oleObject/i
/** A picture from the web, or one that lay on the writer's own disk and is merely missing; never one of another computer. */
const LINKED_PICTURE = /^(?:https?:\/\/|file:\/\/\/(?![/\\])|(?![/\\]{2})[^:]*$)/i
/** What a document may point to outside itself: links that a reader follows, and pictures. */
const OUTSIDE = { hyperlink: /./, image: LINKED_PICTURE, attachedTemplate: /^file:\/\/\/[a-z]:/i }

/** True for what a computer runs, by its name or its first bytes. */
export const isProgram = ({ name, bytes }) =>
  PROGRAM_NAME.test(name) ||
  ['MZ', '#!'].includes(bytes.toString('latin1', 0, 2)) ||
  bytes.toString('latin1', 0, 4) === '\u007fELF'

/** Refuses macros, embedded objects, templates from elsewhere and fields that start programs, under whatever name. */
export function checkOfficeParts(parts) {
  for (const part of parts) {
    if (!/\.(?:xml|rels)$/i.test(part.name)) continue
    const text = xmlText(part.bytes)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Fault('active')
    if (part.name === '[Content_Types].xml' && ACTIVE_TYPE.test(text)) throw new Fault('active')
    if (part.name.endsWith('.rels'))
      for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) checkRelationship(tag)
    if (startsProgram(text)) throw new Fault('active')
  }
}

/** The text of an XML part; letters written as numbers are letters. */
function xmlText(bytes) {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const isSwapped = bytes[0] === 0xfe && bytes[1] === 0xff
  const text = isSwapped
    ? Buffer.from(bytes)
        .subarray(0, bytes.length & ~1)
        .swap16()
        .toString('utf16le')
    : bytes.toString(isWide ? 'utf16le' : 'utf8')
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_all, hex, figures) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(figures)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function checkRelationship(tag) {
  const said = (name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
  const kind = said('Type').split('/').at(-1) ?? ''
  if (ACTIVE_TYPE.test(kind)) throw new Fault('active')
  if (said('TargetMode').toLowerCase() !== 'external') return
  if (!OUTSIDE[kind]?.test(said('Target'))) throw new Fault('active')
}

/** DDE fields: text that opens another program when the document is opened. It may be split over several runs. */
function startsProgram(text) {
  const fields = [...text.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, words]) => words).join('')
  const simple = [...text.matchAll(/<w:fldSimple\s[^>]*w:instr\s*=\s*"([^"]*)"/g)].map(([, words]) => words).join(' ')
  return /\bDDE(?:AUTO)?\b/i.test(`${fields} ${simple}`)
}
