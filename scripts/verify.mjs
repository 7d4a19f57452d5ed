/** npm run verify: recomputes every seal of the case logs and the audit log; says where one does not hold. */
import { runOnce } from './lib/once.mjs'

await runOnce('dist/verify.mjs', [])
