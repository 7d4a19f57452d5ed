import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { isStored, keepBytes, readBytes } from '@/platform/storage/content-store'
import { aPhoto } from '@/testing/pictures'
import { cleanOldPictures } from './clean-old-pictures'

const documentId = newId()
beforeEach(async () => {
  await db.documentFile.deleteMany()
  await db.document.upsert({
    where: { id: documentId },
    create: { id: documentId, state: 'published', validity: 'unknown', createdAt: systemClock.now() },
    update: {},
  })
})

let size = 300
/** A picture beside a document as it came in before pictures were cleaned. */
async function anOldPicture(bytes: Buffer, facts: { mediaType?: string; fileName?: string; kind?: string } = {}) {
  const { key: storageKey, ...stored } = await keepBytes('documents', bytes)
  const row = { id: newId(), documentId, kind: 'image', fileName: '现场.jpg', mediaType: 'image/jpeg', ...facts }
  await db.documentFile.create({ data: { ...row, ...stored, storageKey, createdAt: systemClock.now() } })
  return { id: row.id, storageKey, sha256: stored.sha256 }
}
const aPicture = async () => anOldPicture(await aPhoto(size++, 200))
const rowOf = (id: string) => db.documentFile.findUniqueOrThrow({ where: { id } })
const eventsOf = () =>
  db.documentEvent.findMany({ where: { documentId, type: 'file.cleaned' }, orderBy: { seq: 'desc' } })

it('takes the place out of a picture, keeps its address, lets the old bytes go, and says so on record', async () => {
  const old = await aPicture()
  expect((await sharp(await readBytes(old.storageKey)).metadata()).exif?.includes('Telephone')).toBe(true)
  expect(await cleanOldPictures(SYSTEM)).toEqual({ cleaned: 1, clean: 0, failed: 0 })
  const { storageKey, sha256, pictureCheckedAt, replacedKey } = await rowOf(old.id)
  const { exif, orientation, width } = await sharp(await readBytes(storageKey)).metadata()
  expect({ exif, orientation, width }).toEqual({ exif: undefined, orientation: undefined, width: 200 })
  expect([pictureCheckedAt === null, replacedKey, await isStored(old.storageKey)]).toEqual([false, null, false])
  expect((await eventsOf())[0]).toMatchObject({
    actorKind: 'system',
    detail: { name: '现场.jpg', sha256, before: old.sha256 },
  })
})

it('leaves a picture as it is that holds nothing else, and looks at none twice', async () => {
  const bytes = await sharp({ create: { width: size++, height: 90, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  const clean = await anOldPicture(bytes)
  expect(await cleanOldPictures(SYSTEM)).toEqual({ cleaned: 0, clean: 1, failed: 0 })
  expect(await rowOf(clean.id)).toMatchObject({ storageKey: clean.storageKey })
  expect(await cleanOldPictures(SYSTEM)).toEqual({ cleaned: 0, clean: 0, failed: 0 })
})

it('goes on where it stopped, and past one that cannot be read', async () => {
  const before = (await eventsOf()).length
  await anOldPicture(Buffer.from('no picture'))
  for (let i = 0; i < 3; i++) await aPicture()
  expect(await cleanOldPictures(SYSTEM, 2)).toEqual({ cleaned: 1, clean: 0, failed: 1 })
  expect(await cleanOldPictures(SYSTEM)).toEqual({ cleaned: 2, clean: 0, failed: 1 })
  expect((await eventsOf()).length).toBe(before + 3)
})

it('finishes what an interrupted job left behind, but never takes bytes that another file has', async () => {
  const [one, other] = [await aPicture(), await aPicture()]
  await db.documentFile.update({
    where: { id: one.id },
    data: { pictureCheckedAt: systemClock.now(), replacedKey: other.storageKey },
  })
  await db.documentFile.update({ where: { id: other.id }, data: { pictureCheckedAt: systemClock.now() } })
  await cleanOldPictures(SYSTEM)
  expect(await isStored(other.storageKey)).toBe(true)
  await db.documentFile.delete({ where: { id: other.id } })
  await cleanOldPictures(SYSTEM)
  expect(await isStored(other.storageKey)).toBe(false)
})

it('looks at no paper, and obeys nobody but the city', async () => {
  const pdf = await anOldPicture(Buffer.from('%PDF-1.7'), { mediaType: 'application/pdf', kind: 'attachment' })
  expect(await cleanOldPictures(SYSTEM)).toEqual({ cleaned: 0, clean: 0, failed: 0 })
  expect(await rowOf(pdf.id)).toMatchObject({ pictureCheckedAt: null })
  await expect(cleanOldPictures(ANYONE)).rejects.toThrow('only the city itself')
})
