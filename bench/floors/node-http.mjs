/** The floor below any server of our own: bare `node:http` that sends the same bytes and headers from memory. */
import { readFileSync } from 'node:fs'
import http from 'node:http'

const [file, headers, port] = process.argv.slice(2)
const bytes = readFileSync(file)
const head = { ...JSON.parse(headers), 'content-length': bytes.length }
http
  .createServer((_request, response) => {
    response.writeHead(200, head)
    response.end(bytes)
  })
  .listen(Number(port), '127.0.0.1', () => process.send?.('open'))
process.on('disconnect', () => process.exit(0))
