import { describe, expect, it } from 'vitest'
import { admitAnnounced, admitContent, UPLOAD_LIMITS } from './admission'
import type { FileContent, UploadPlace } from './attachment'
import { KNOWN_EXTENSIONS } from './file-kinds'
import { fileLabel, nameWithEnding } from './file-name'

const lease: UploadPlace = {
  subject: { draftId: 'd' },
  ownerId: 'wang',
  material: { key: 'lease', accepts: ['pdf', 'image'], maxFiles: 2 },
}
const empty = { filesOfMaterial: 0, bytesInAll: 0 }
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'admitted'

describe('a file is announced', () => {
  it.each([
    ['a scan of a lease', 'lease.pdf', 1_000, empty, 'admitted'],
    ['a photo with its extension in capitals', 'IMG_1.JPG', 1_000, empty, 'admitted'],
    ['an empty file', 'lease.pdf', 0, empty, 'attachment.empty'],
    ['exactly as large as allowed', 'lease.pdf', UPLOAD_LIMITS.fileBytes, empty, 'admitted'],
    ['one byte more', 'lease.pdf', UPLOAD_LIMITS.fileBytes + 1, empty, 'attachment.too-large'],
    ['a Word file where a scan is asked for', 'lease.docx', 10, empty, 'attachment.kind-not-accepted'],
    ['a program', 'lease.exe', 10, empty, 'attachment.kind-not-accepted'],
    ['a drawing that can carry scripts', 'lease.svg', 10, empty, 'attachment.kind-not-accepted'],
    ['a name without extension', 'lease', 10, empty, 'admitted'],
    ['a name that ends in a date', '租赁 2026.11', 10, empty, 'admitted'],
    ['the third file of two', 'lease.pdf', 10, { ...empty, filesOfMaterial: 2 }, 'attachment.too-many-files'],
    [
      'one that overfills the draft',
      'lease.pdf',
      10,
      { ...empty, bytesInAll: UPLOAD_LIMITS.draftBytes },
      'attachment.draft-full',
    ],
  ] as const)('%s', (_what, name, size, already, expected) => {
    expect(codeOf(admitAnnounced(lease, { name, size }, already))).toBe(expected)
  })
})

describe('its bytes are here', () => {
  const content = (kind: FileContent['kind'], danger: FileContent['danger'] = null): FileContent => ({ kind, danger })
  it.each([
    ['a PDF that is one', 'lease.pdf', content('pdf'), 'admitted'],
    ['a JPEG called .jpeg', 'lease.jpeg', content('jpg'), 'admitted'],
    ['a PNG called .jpg', 'lease.jpg', content('png'), 'admitted'],
    ['a Word file under a password', 'lease.docx', content('docx', 'password'), 'attachment.encrypted'],
    ['a Word file with macros', 'lease.docx', content('docx', 'macros'), 'attachment.active'],
    ['a program called .pdf', 'lease.pdf', content(null), 'attachment.kind-not-accepted'],
    ['a Word file called .pdf', 'lease.pdf', content('docx'), 'attachment.kind-not-accepted'],
    ['a PDF that is an archive as well', 'lease.pdf', content('pdf', 'two-in-one'), 'attachment.hidden'],
  ] as const)('%s', (_what, _name, found, expected) => {
    expect(codeOf(admitContent(lease, found))).toBe(expected)
  })
})

it.each([
  ['照片.jpg', ['png'], '照片.png'],
  ['照片.JPEG', ['jpg', 'jpeg'], '照片.JPEG'],
  ['照片', ['jpg', 'jpeg'], '照片.jpg'],
  ['租赁 2026.11', ['pdf'], '租赁 2026.11.pdf'],
] as const)('%s that is %j is kept as %s', (name, fits, kept) => {
  expect(nameWithEnding(name, fits, KNOWN_EXTENSIONS)).toBe(kept)
})

it('a scan is a picture as well', () => {
  expect(codeOf(admitContent(lease, { kind: 'tiff', danger: null }))).toBe('admitted')
})

describe('the name a person gave it is a label', () => {
  it.each([
    ['租赁合同.pdf', '租赁合同.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\li\\照片.jpg', '照片.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['𠮷野.pdf', '𠮷野.pdf'],
  ])('%j is shown as %j', (name, label) => {
    expect(fileLabel(name)).toBe(label)
  })

  it('keeps the extension of a very long name', () => {
    const label = fileLabel(`${'长'.repeat(500)}.pdf`)
    expect([...label].length).toBe(120)
    expect(label.endsWith('.pdf')).toBe(true)
  })
})
