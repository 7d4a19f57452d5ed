/** npm start: from a bare clone to an open city hall. Settings: PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, YIZHAN_MODE … */
import { openCity } from './lib/city.mjs'

await openCity('dist/server.mjs', { greet: true })
