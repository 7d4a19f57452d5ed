import { expect, it } from 'vitest'
import { filesIn, read } from './source-files'

/** Whatever writes on the disk, and why the floor of free disk stays. */
const WRITERS: Record<string, string> = {
  'src/platform/storage/content-store.ts': 'bytes for which space was reserved, or the city’s own',
  'src/platform/storage/pending-uploads.ts': 'uploads, for which the server reserves space',
  'src/modules/seals/data/anchor-file.ts': 'a line of the city’s own',
  'src/commands/setup/from-file.ts': 'a few lines, by whoever sets the city up',
}

/** Whoever puts something into the content store without reserving space. */
const WITHOUT_ASKING: Record<string, string> = {
  'src/platform/storage/content-store.ts': 'asks in takeBytes',
  'src/modules/attachments/use-cases/add-attachment.ts': 'keepFile: space was reserved before the first byte',
  'src/modules/disclosure/use-cases/clean-old-pictures.ts': 'keepBytes: in the place of older bytes, which go',
  'src/modules/certificates/data/letter-print.ts': 'keepBytes: the city’s own letters',
}

const WRITES =
  /\b(?:writeFile|appendFile|copyFile|cp|rename|link|truncate)(?:Sync)?\(|\bcreateWriteStream\(|\bopen(?:Sync)?\([^\n]*'(?:[aw]|r\+)/
const KEEPS = /\bkeep(?:Bytes|File)\(/
const sources = filesIn('src', /\.tsx?$/).filter((file) => !/\/generated\/|\/testing\//.test(file))
const thatMatch = (looks: RegExp) =>
  sources.filter(
    (file) => /from '(?:node:fs|@\/platform\/storage\/|\.\/places)/.test(read(file)) && looks.test(read(file)),
  )

it('nothing writes on the disk but what is known here, with the reason why its floor stays free', () => {
  expect(thatMatch(WRITES)).toEqual(Object.keys(WRITERS).sort())
})

it('bytes that somebody sent enter the content store only where space was reserved', () => {
  expect(thatMatch(KEEPS)).toEqual(Object.keys(WITHOUT_ASKING).sort())
})
