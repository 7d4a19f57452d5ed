import { expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

/** Whoever takes bytes that somebody sent out of a request. */
const TAKERS: Record<string, string> = {
  'src/app/api/publishing/files/route.ts': 'hands them to add-file.ts',
  'src/server/uploads/form-upload.ts': 'hands them to add-attachment.ts',
  'src/server/uploads/tus-upload.ts': 'hands them to add-attachment.ts',
}

/** Whoever puts into the content store what somebody sent. */
const KEEPERS = ['src/modules/attachments/use-cases/add-attachment.ts', 'src/modules/disclosure/use-cases/add-file.ts']

const TAKES = /\binstanceof\(?\s*File\b|(?:^|[^.\w])busboy\(|\bappendToUpload\(/
const KEEPS = /\b(?:keepFile|takeBytes)\(/
const OPENS = /\bawait openFile\([\s\S]*\b(?:keepFile|takeBytes)\(/
const sources = filesIn('src', /\.tsx?$/).filter((file) => !/\/generated\/|\/testing\/|\.test\.|\/storage\//.test(file))
const that = (looks: RegExp) => sources.filter((file) => looks.test(codeOf(read(file))))

it('a file comes in by no other way than the ones known here', () => {
  expect(that(TAKES)).toEqual(Object.keys(TAKERS))
})

it('what somebody sent is opened before it is kept', () => {
  expect(that(KEEPS)).toEqual(KEEPERS)
  expect(that(OPENS)).toEqual(KEEPERS)
})

it.each([
  ['a form that takes a file', TAKES, 'file: z.instanceof(File),'],
  ['a reader of bodies', TAKES, 'const form = busboy({ headers })'],
  ['bytes kept unopened', KEEPS, "await takeBytes('documents', bytes)"],
])('sees red: %s', (_what, looks, sample) => expect(looks.test(codeOf(sample))).toBe(true))

it('sees red: kept first and opened afterwards', () => {
  expect(OPENS.test("await takeBytes('documents', bytes); await openFile(bytes, kind)")).toBe(false)
})
