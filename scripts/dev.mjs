/** npm run dev: the same city behind the same server, with pages compiled as you change them. */
import { openCity } from './lib/city.mjs'

await openCity('dist/server.mjs', { pages: false, greet: true, env: { DEV: '1', NODE_ENV: 'development' } })
