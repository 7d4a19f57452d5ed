import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { wholePdf } from '@/testing/uploads'
import { aZip } from '@/testing/zip-file'
import { inspectFile } from './inspect-file'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yizhan-inspect-'))
})

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const PNG = Buffer.concat([
  hex('89504e470d0a1a0a 0000000d49484452 00000001000000010802000000907753de'),
  hex('0000000049454e44ae426082'),
])
const JPEG = Buffer.concat([hex('ffd8ffe000104a46494600010100000100010000'), Buffer.alloc(200), hex('ffd9')])
const WEBP = Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WEBPVP8 '), Buffer.alloc(40)])
const HEIC = Buffer.concat([
  hex('00000018'),
  Buffer.from('ftypheic'),
  hex('00000000'),
  Buffer.from('mif1heic'),
  Buffer.alloc(40),
])
const GIF = Buffer.from('GIF89a-not-asked-for'.padEnd(100))
const word = (...more: string[]) =>
  aZip(['[Content_Types].xml', 'word/document.xml', ...more].map((name) => ({ name })))
const many = Array.from({ length: 2_001 }, (_, i) => ({ name: `word/${i}.xml` }))

/** A compound file whose list of streams names these. */
function compound(...names: string[]): Buffer {
  const head = Buffer.alloc(512)
  hex('d0cf11e0a1b11ae1').copy(head)
  head.writeUInt16LE(9, 30)
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 'utf16le')
    return entry
  })
  return Buffer.concat([head, ...entries, Buffer.alloc(512)])
}

it.each([
  ['a PDF', wholePdf(), 'pdf', null],
  ['a photo', JPEG, 'jpg', null],
  ['a screenshot', PNG, 'png', null],
  ['a picture from the web', WEBP, 'webp', null],
  ['a picture from a phone', HEIC, 'heic', null],
  ['a Word file', word(), 'docx', null],
  ['a Word file of the nineties', compound('Root Entry', 'WordDocument'), 'doc', null],
  ['an electronic document by the national standard', aZip([{ name: 'OFD.xml' }]), 'ofd', null],
  ['a moving picture', GIF, null, null],
  ['a plain archive', aZip([{ name: 'a.txt' }]), null, null],
  ['a drawing that can carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), null, null],
  ['a web page', Buffer.from('<!doctype html><p>'), null, null],
  ['a program', Buffer.from('MZ'.padEnd(200, '\u0000')), null, null],
  ['a spreadsheet of the nineties', compound('Root Entry', 'Workbook'), null, null],
  ['nothing', Buffer.alloc(0), null, null],
  ['a PDF behind a few bytes of something else', Buffer.concat([Buffer.from('\r\n\0junk\n'), wholePdf()]), 'pdf', null],
  ['a Word file under a password', compound('Root Entry', 'EncryptedPackage'), 'docx', 'password'],
  ['an archive cut in half', word().subarray(0, 60), null, null],
  ['a photo with an archive behind it', Buffer.concat([JPEG, word()]), 'jpg', 'two-in-one'],
  [
    'a photo that a careless browser reads as a page',
    Buffer.concat([JPEG.subarray(0, 20), Buffer.from('<script>alert(1)</script>')]),
    'jpg',
    'markup',
  ],
  ['a Word file with macros', word('word/vbaProject.bin'), 'docx', 'macros'],
  ['an old Word file with macros', compound('Root Entry', 'WordDocument', 'Macros'), 'doc', 'macros'],
  ['a Word file that would write elsewhere', word('../../etc/passwd'), 'docx', 'two-in-one'],
  ['a bomb by its size', aZip([{ name: 'OFD.xml', unpacked: 400 * 1024 * 1024 }]), 'ofd', 'bomb'],
  [
    'a bomb by its ratio',
    aZip([{ name: 'OFD.xml', bytes: Buffer.alloc(1_000), unpacked: 2 * 1024 * 1024 }]),
    'ofd',
    'bomb',
  ],
  [
    'a bomb by its number of files',
    aZip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }, ...many]),
    'docx',
    'bomb',
  ],
] as const)('%s', async (_what, bytes, kind, danger) => {
  const file = path.join(folder, 'file')
  await writeFile(file, bytes)
  expect(await inspectFile(file)).toEqual({ kind, danger })
})
