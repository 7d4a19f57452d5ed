/**
 * After npm install behind a registry mirror that keeps the packages of one platform only: `npm ci` then refuses the
 * lock file everywhere, because the optional packages of the other platforms are missing from it. This adds them
 * (name, version, platform; npm fetches the one that fits).   node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './lib/places.mjs'
import { say } from './lib/say.mjs'

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32']
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

const file = inRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

/** Node's own way up: the nearest node_modules that has it. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${folder}/node_modules/${name}`.replace(/^\//, '')]) return true
    if (!folder.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`])
  }
}

function platformOf(name) {
  const words = name.replace('windows', 'win32').split(/[/-]/)
  const os = OS.filter((word) => words.includes(word))
  const cpu = CPU.filter((word) => words.includes(word))
  const libc = words.map((word) => LIBC[word]).filter(Boolean)
  return { ...(os[0] && { os }), ...(cpu[0] && { cpu }), ...(libc[0] && os[0] === 'linux' && { libc }) }
}

const added = {}
for (const [folder, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(folder, name)) continue
    const version = range.replace(/^[^\d]*/, '')
    const platform = platformOf(name)
    if (Object.keys(platform).length > 0)
      added[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true }
  }
}

const byName = ([a], [b]) => a.localeCompare(b, 'en')
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(byName))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
say(`${Object.keys(added).length} packages of other platforms added to package-lock.json`)
