import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FILE_LIMIT_BYTES } from '@/modules/disclosure/domain/file'
import { UPLOAD_LIMITS } from './admission'

const MB = 1024 * 1024
const words = (file: string): string => readFileSync(file, 'utf8')
/** Every size that a text names, in MB. */
const sizesIn = (text: string): number[] => [...text.matchAll(/(\d+) MB/g)].map(([, size]) => Number(size))

it.each(['messages/zh-CN/attachments.json', 'messages/en/attachments.json', 'src/modules/attachments/README.md'])(
  '%s tells citizens and readers the sizes that hold',
  (file) => {
    const sizes = [UPLOAD_LIMITS.fileBytes / MB, UPLOAD_LIMITS.draftBytes / MB]
    expect([...new Set(sizesIn(words(file)))].sort((a, b) => a - b)).toEqual(sizes)
  },
)

it.each(['zh-CN', 'en'])('editors are told in %s how large a published file may be', (locale) => {
  expect(new Set(sizesIn(words(`messages/${locale}/publishing.json`)))).toEqual(new Set([FILE_LIMIT_BYTES / MB]))
})
