import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { forgetStored, isStored } from '@/platform/storage/content-store'
import { storageKey } from '@/platform/storage/places'
import { citizen } from '@/testing/actors'
import { aFiledCase, clerk, loadOfficialCalendar, wang } from '@/testing/filed-cases'
import { A_HEIC, aPhoto } from '@/testing/pictures'
import { aStoredFile } from '@/testing/stored-files'
import { previewAttachment } from './preview-attachment'

let caseId: string
let photo: Buffer
beforeAll(async () => {
  await loadOfficialCalendar()
  caseId = (await aFiledCase()).id
  photo = await aPhoto(3_200, 2_000)
})

const aPicture = (mediaType: string, fileName: string, bytes: Buffer) =>
  aStoredFile({ caseId, mediaType, fileName }, bytes)
const codeOf = async (...asked: Parameters<typeof previewAttachment>) => {
  const preview = await previewAttachment(...asked)
  return preview.ok ? 'given' : preview.refusal.code
}

it('an officer looks at a photo of a phone and at a large one as small JPEGs; the reading is on record', async () => {
  const [heic, large] = [
    await aPicture('image/heic', '门头.heic', A_HEIC),
    await aPicture('image/jpeg', '门头.jpg', photo),
  ]
  expect(await previewAttachment(clerk, heic)).toMatchObject({
    value: { fileName: '门头.jpg', mediaType: 'image/jpeg' },
  })
  const preview = await previewAttachment(clerk, large)
  if (!preview.ok) throw new Error(preview.refusal.code)
  expect(await sharp(preview.value.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_000, height: 1_600 })
  expect((await sharp(preview.value.bytes).metadata()).exif).toBeUndefined()
  expect(await db.auditEntry.count({ where: { subjectId: large, action: 'attachment.read' } })).toBe(1)
})

it('it is made once and kept, and goes when the file goes', async () => {
  const id = await aPicture('image/jpeg', '证.jpg', await aPhoto(2_000, 1_000))
  const { sha256, storageKey: source } = await db.attachment.findUniqueOrThrow({ where: { id } })
  const kept = storageKey('previews', sha256)
  const [one, other] = await Promise.all([previewAttachment(wang, id), previewAttachment(clerk, id)])
  expect(one).toEqual(other)
  expect(await isStored(kept)).toBe(true)
  expect(await previewAttachment(wang, id)).toEqual(one)
  await forgetStored(source)
  expect(await isStored(kept)).toBe(false)
})

it('nobody looks at what they may not open, at what is locked, or at what is no picture', async () => {
  const picture = await aPicture('image/jpeg', '证.jpg', photo)
  expect(await codeOf(citizen('李四'), picture)).toBe('attachment.not-found')
  const infected = await aStoredFile({ caseId, mediaType: 'image/jpeg', scanState: 'infected' }, photo)
  expect(await codeOf(clerk, infected)).toBe('attachment.infected')
  expect(await codeOf(clerk, await aStoredFile({ caseId }))).toBe('attachment.no-preview')
  const half = await aPicture('image/jpeg', '半.jpg', photo.subarray(0, 2_000))
  expect(await codeOf(clerk, half)).toBe('attachment.unreadable')
})
