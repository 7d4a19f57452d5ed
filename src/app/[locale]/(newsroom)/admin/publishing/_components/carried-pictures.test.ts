import { expect, it } from 'vitest'
import { carriedPictures } from './carried-pictures'

const BYTES = Array.from({ length: 40 }, (_, at) => at)
const digits = BYTES.map((one) => one.toString(16).padStart(2, '0')).join('')
const picture = (kind: string) =>
  `{\\*\\shppict{\\pict{\\*\\picprop}\\picw100\\${kind}\\bliptag-3{\\*\\blipuid 0a1b}\r\n${digits.slice(0, 40)}\r\n${digits.slice(40)}}}{\\nonshppict{\\pict\\wmetafile8 ${digits}}}`
const html = '<img width=2 src="file:///C:/a/clip_image001.png"><img src="file:///C:/a/clip_image002.jpg">'

it('finds the pictures of Word in the RTF beside the HTML, by their order', async () => {
  const carried = carriedPictures(html, `{\\rtf1 ${picture('pngblip')} ${picture('jpegblip')}}`)
  expect([...carried].map(([address, { type }]) => [address, type])).toEqual([
    ['file:///C:/a/clip_image001.png', 'image/png'],
    ['file:///C:/a/clip_image002.jpg', 'image/jpeg'],
  ])
  const [first] = carried.values()
  expect([...new Uint8Array((await first?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual(BYTES)
})

it('takes none when the orders cannot be compared', () => {
  expect(carriedPictures(html, `{\\rtf1 ${picture('pngblip')}}`).size).toBe(0)
  expect(carriedPictures(html, '').size).toBe(0)
})

it('reads what the HTML itself holds, and nothing that only says so', () => {
  const carried = carriedPictures(
    '<img src="data:image/jpeg;base64,AAEC"><img src="data:image/svg+xml;base64,AAEC">',
    '',
  )
  expect([...carried.values()].map(({ name, size }) => [name, size])).toEqual([['picture.jpg', 3]])
})
