import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFrontDoor, type TestDoor } from '@/testing/front-door'

let door: TestDoor
/** A house that fails over every form, as the framework does over one it cannot read. */
beforeAll(async () => {
  door = await aFrontDoor((request, response) => {
    request.resume().on('end', () => response.writeHead(500, { 'content-type': 'text/html' }).end('<p>500</p>'))
  })
})
afterAll(() => door.close())

const WHOLE = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'
const send = async (type: string, body: string) =>
  (await door.ask('/track', { method: 'POST', headers: { origin: door.origin, 'content-type': type }, body })).status

it.each([
  ['without a boundary', 'multipart/form-data', WHOLE],
  ['that is no form', 'multipart/form-data; boundary=x', '[[[['],
  ['that was cut off', 'multipart/form-data; boundary=x', WHOLE.slice(0, -8)],
  ['with nothing in it', 'multipart/form-data; boundary="x"', ''],
])('a form %s is its sender’s fault, not the city’s', async (_what, type, body) => {
  expect(await send(type, body)).toBe(400)
})

it('a whole form that breaks the house is the house’s fault', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data; boundary="x"', 'text/plain'])
    expect(await send(type, WHOLE)).toBeGreaterThanOrEqual(500)
})

it('an address longer than any of ours is refused before anything is done', async () => {
  expect((await door.ask(`/search?q=${'a'.repeat(5_000)}`)).status).toBe(414)
})
