import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { PREVIEW_PAGES } from '@/modules/attachments/domain/file-kinds'
import { aPdf } from '@/testing/pdf-file'
import { A_HEIC, aPhoto } from '@/testing/pictures'
import { aZip, type ZipPart } from '@/testing/zip-file'
import { drawPicture, openFile } from './open-file'
import { checked } from './program/fault-of.mjs'
import { LIMITS } from './run-program'

const drawing = sharp({ create: { width: 300, height: 200, channels: 3, background: 'teal' } })
const [jpg, png, webp, tiff] = await Promise.all([
  drawing.clone().jpeg().toBuffer(),
  drawing.clone().png().toBuffer(),
  drawing.clone().webp().toBuffer(),
  drawing.clone().tiff().toBuffer(),
])
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
/** The head of a PNG of 60,000 points each way, and hardly any bytes. */
const huge = Buffer.from(png)
huge.writeUInt32BE(60_000, 16)
huge.writeUInt32BE(60_000, 20)

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const word = (...more: ZipPart[]) =>
  aZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(TYPES) },
    { name: 'word/document.xml', bytes: Buffer.from('<w:document/>') },
    ...more,
  ])
const rels = (type: string, target: string, mode = 'External') => ({
  name: 'word/_rels/settings.xml.rels',
  bytes: Buffer.from(
    `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
  ),
})
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex')
const locked = Buffer.from(word())
locked.writeUInt16LE(1, locked.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 8)
const lying = Buffer.from(word())
lying.writeUInt32LE(9, lying.indexOf(Buffer.from('PK\u0001\u0002')) + 24)

const packed = (text: string) => {
  const data = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`
}
const embedded = (name: string, bytes: string) => ({
  4: `<< /Type /Filespec /F (${name}) /EF << /F 5 0 R >> >>`,
  5: `<< /Type /EmbeddedFile /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`,
})

it.each([
  ['a photo', 'jpg', jpg, null],
  ['a screenshot', 'png', png, null],
  ['a picture from the web', 'webp', webp, null],
  ['a scan', 'tiff', tiff, null],
  ['half a scan', 'tiff', half(tiff), 'unreadable'],
  ['a photo of a phone', 'heic', A_HEIC, null],
  ['half a photo of a phone', 'heic', half(A_HEIC), 'unreadable'],
  ['half a photo', 'jpg', half(jpg), 'unreadable'],
  ['half a screenshot', 'png', half(png), 'unreadable'],
  ['a picture of 60,000 by 60,000', 'png', huge, 'oversized'],
  ['a photo with an archive behind it', 'jpg', Buffer.concat([jpg, word(), Buffer.from('more')]), 'hidden'],
  ['a PDF', 'pdf', aPdf(), null],
  ['a PDF followed by NULs', 'pdf', Buffer.concat([aPdf(), Buffer.alloc(10_000)]), null],
  ['a PDF behind a few bytes', 'pdf', aPdf({ head: '\r\nfax\0' }), null],
  ['half a PDF', 'pdf', half(aPdf({ filler: 'x'.repeat(900) })), 'unreadable'],
  [
    'a PDF whose pages are gone',
    'pdf',
    Buffer.from('%PDF-1.7\n1 0 obj<< /Pages 2 0 R >>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    'unreadable',
  ],
  [
    'a PDF that asks for a password',
    'pdf',
    aPdf({ trailer: '/Encrypt << /Filter /Standard /V 2 /R 3 /P -4 /O (a) /U (b) >> /ID [<00><00>]' }),
    'encrypted',
  ],
  ['a PDF with a script', 'pdf', aPdf({ root: '/OpenAction << /S /JavaScript /JS (1) >>' }), 'active'],
  [
    'a PDF with a script in other letters',
    'pdf',
    aPdf({ root: '/OpenAction << /S /J#61vaScript /J#53 (1) >>' }),
    'active',
  ],
  ['a PDF with a packed script', 'pdf', aPdf({ more: { 4: packed('9 0 << /S /JavaScript /JS (1) >>') } }), 'active'],
  ['a PDF that starts a program', 'pdf', aPdf({ root: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'active'],
  ['a PDF with a program in it', 'pdf', aPdf({ more: embedded('a.txt', 'MZ\u0090') }), 'active'],
  ['an invoice with its data', 'pdf', aPdf({ more: embedded('invoice.xml', '<?xml version="1.0"?><a/>') }), null],
  ['a PDF with an archive behind it', 'pdf', Buffer.concat([aPdf(), word()]), 'hidden'],
  ['a Word file', 'docx', word(), null],
  ['a Word file with a link', 'docx', word(rels('hyperlink', 'https://example.cn')), null],
  ['a Word file with a picture that stayed on the disk', 'docx', word(rels('image', 'file:///tmp/a.png')), null],
  ['a picture from another computer', 'docx', word(rels('image', 'file://10.0.0.1/a.png')), 'active'],
  ['a picture from another computer, otherwise', 'docx', word(rels('image', '\\\\10.0.0.1\\a.png')), 'active'],
  ['a template from elsewhere', 'docx', word(rels('attachedTemplate', 'https://x.cn/a.dotm')), 'active'],
  ['a macro under another name', 'docx', word({ name: 'word/media/image1.png', bytes: COMPOUND }), 'active'],
  ['an object of another program', 'docx', word(rels('oleObject', 'embeddings/a.bin', 'Internal')), 'active'],
  [
    'a field that starts a program',
    'docx',
    word({ name: 'word/a.xml', bytes: Buffer.from('<w:instrText>DD</w:instrText><w:instrText>EAUTO c</w:instrText>') }),
    'active',
  ],
  ['a Word file under a password', 'docx', locked, 'encrypted'],
  ['a list of contents that lies', 'docx', lying, 'hidden'],
  ['a part that is in the file and in no list', 'docx', hiddenPart(), 'hidden'],
  ['a program in an archive', 'zip', aZip([{ name: '说明.pdf.exe' }]), 'active'],
  ['half an archive', 'zip', half(word()), 'unreadable'],
] as const)('%s', async (_what, kind, bytes, fault) => {
  expect(await checked(kind, bytes)).toEqual({ fault })
})

/** A Word file whose list leaves out the part between the two others. */
function hiddenPart(): Buffer {
  const [whole, secret] = [word(), aZip([{ name: 'word/x.bin', bytes: Buffer.from('secret') }])]
  const directory = whole.indexOf(Buffer.from('PK\u0001\u0002'))
  const part = secret.subarray(0, secret.indexOf(Buffer.from('PK\u0001\u0002')))
  const moved = Buffer.concat([whole.subarray(0, directory), part, whole.subarray(directory)])
  moved.writeUInt32LE(directory + part.length, moved.length - 6)
  return moved
}

it('opens bytes in a process of its own, and says the same', async () => {
  expect(await openFile(jpg, 'jpg')).toBe(null)
  expect(await openFile(half(jpg), 'jpg')).toBe('unreadable')
})

it.each([
  ['time', { ms: 1 }],
  ['memory', { residentBytes: 1 }],
  ['work', { workSeconds: -1 }],
])('a file whose opening takes more %s than it may was not checked, and nobody fails over it', async (_what, limit) => {
  expect(await openFile(jpg, 'jpg', { ...LIMITS, ...limit })).toBe('unchecked')
})

const facts = async (drawn: Awaited<ReturnType<typeof drawPicture>>) => {
  if (!drawn.ok) return drawn.fault
  const { width, height, format, exif } = await sharp(drawn.bytes).metadata()
  return { mediaType: drawn.mediaType, width, height, format, exif }
}

it('draws a photo upright, at its size and without its place; a phone’s photo and a scan so that browsers show them', async () => {
  const photo = await aPhoto(3_000, 900)
  expect((await sharp(photo).metadata()).exif?.includes('Telephone')).toBe(true)
  const jpeg = { mediaType: 'image/jpeg', format: 'jpeg', exif: undefined }
  expect(await facts(await drawPicture(photo, 'jpg', 'text'))).toEqual({ ...jpeg, width: 600, height: 2_000 })
  expect(await facts(await drawPicture(photo, 'jpg', 'attachment'))).toEqual({ ...jpeg, width: 900, height: 3_000 })
  expect(await facts(await drawPicture(A_HEIC, 'heic', 'preview'))).toEqual({ ...jpeg, width: 64, height: 48 })
  expect(await facts(await drawPicture(tiff, 'tiff', 'preview'))).toEqual({ ...jpeg, width: 300, height: 200 })
  expect(await facts(await drawPicture(half(photo), 'jpg', 'preview'))).toBe('unreadable')
})

it('draws the pages of a scan under each other, up to what officers are told', async () => {
  const page = (background: string) =>
    sharp({ create: { width: 60, height: 80, channels: 3, background } })
      .png()
      .toBuffer()
  const scanOf = async (count: number) => {
    const pages = await Promise.all(Array.from({ length: count }, (_, at) => page(at === 1 ? 'red' : 'white')))
    return sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer()
  }
  const jpeg = { mediaType: 'image/jpeg', format: 'jpeg', exif: undefined, width: 60 }
  const three = await drawPicture(await scanOf(3), 'tiff', 'preview')
  expect(await facts(three)).toEqual({ ...jpeg, height: 3 * 80 + 2 * 16 })
  if (!three.ok) throw new Error(three.fault)
  const [red, , blue] = await sharp(three.bytes)
    .extract({ left: 30, top: 80 + 16 + 40, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect([(red ?? 0) > 200, (blue ?? 255) < 60], 'the second page stands below the first').toEqual([true, true])
  const many = await drawPicture(await scanOf(PREVIEW_PAGES + 2), 'tiff', 'preview')
  expect(await facts(many)).toEqual({ ...jpeg, height: PREVIEW_PAGES * 80 + (PREVIEW_PAGES - 1) * 16 })
})
