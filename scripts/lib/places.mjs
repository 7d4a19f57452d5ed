import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder this copy of Yizhan stands in. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where this copy keeps what it must not lose: database, uploads, keys. */
export const dataDir = () => path.resolve(process.env.DATA_DIR || path.join(ROOT, '.data'))

export const inRoot = (...parts) => path.join(ROOT, ...parts)
export const bin = (name) => inRoot('node_modules', '.bin', name)
