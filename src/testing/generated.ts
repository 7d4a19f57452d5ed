import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_129) })

/**
 * Generated cases, the same in every run: what was found once is found again. `PROPERTY_SEED` asks for others. No test
 * imports fast-check by itself (tests/architecture/same-cases.test.ts).
 */
export { fc }
