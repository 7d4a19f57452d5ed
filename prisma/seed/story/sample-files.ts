import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { PlainDate } from '@/kernel/plain-date'
import type { ArrivedFile } from '@/modules/attachments/use-cases/add-attachment'
import type { Material } from '@/modules/catalogue/domain/service-version'
import { renderPdf } from '@/platform/pdf/render-pdf'
import { uploadsFolder } from '@/platform/storage/places'

/** A file such as an applicant would upload for this material, waiting in the uploads folder. */
export async function sampleFile(material: Material, author: string, issuedOn: PlainDate): Promise<ArrivedFile> {
  const isPdf = material.accepts.includes('pdf')
  const bytes = isPdf ? await sheet(material.name.zh, author, issuedOn) : picture()
  const file = path.join(uploadsFolder(), `${randomUUID()}.part`)
  await mkdir(uploadsFolder(), { recursive: true })
  await writeFile(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path: file, name: `${material.name.zh}.${isPdf ? 'pdf' : 'png'}`, size: bytes.byteLength, sha256 }
}

const sheet = (title: string, author: string, issuedOn: PlainDate): Promise<Buffer> =>
  renderPdf('/prisma/seed/story/material.typ', { title, author, issuedOn, body: '演示材料，内容为虚构。' })

const SIDE = 320

/** A white picture with an indigo frame, as PNG. */
function picture(): Buffer {
  const row = (y: number) =>
    Buffer.from([
      0,
      ...Array.from({ length: SIDE }, (_, x) => (isFrame(x, y) ? [27, 56, 112] : [255, 255, 255])).flat(),
    ])
  const pixels = Buffer.concat(Array.from({ length: SIDE }, (_, y) => row(y)))
  const size = Buffer.alloc(13)
  size.writeUInt32BE(SIDE, 0)
  size.writeUInt32BE(SIDE, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const isFrame = (x: number, y: number) => Math.min(x, y, SIDE - 1 - x, SIDE - 1 - y) < 12

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
