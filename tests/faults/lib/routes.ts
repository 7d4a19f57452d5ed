import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from '../../../scripts/lib/places.mjs'

/** Whom the code of a page or an API route lets in. */
export type Guard = 'anyone' | 'session' | 'citizen' | 'staff' | 'admin' | `admin:${string}`

export type AppRoute = {
  /** `/my/cases/[id]`, without language and route groups. */
  pattern: string
  kind: 'page' | 'route'
  guard: Guard
}

const APP = inRoot('src/app')

/** Every page and API route there is, read from the code: a new one is on the list by itself. */
export function allRoutes(): AppRoute[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file) && !/\[\.\.\.|wrong-way/.test(file))
    .map((file) => ({
      pattern: patternOf(file),
      kind: file.endsWith('page.tsx') ? ('page' as const) : ('route' as const),
      guard: guardIn(readFileSync(path.join(APP, file), 'utf8')),
    }))
    .sort((a, b) => a.pattern.localeCompare(b.pattern))
}

function patternOf(file: string): string {
  const steps = path.dirname(file).split('/')
  return `/${steps.filter((step) => step !== '[locale]' && step !== '.' && !/^\(.*\)$/.test(step)).join('/')}`
}

function guardIn(source: string): Guard {
  const admin = /requireAdmin\((?:'(\w+)')?\)/.exec(source)
  if (admin) return admin[1] ? `admin:${admin[1]}` : 'admin'
  if (source.includes('requireStaff()')) return 'staff'
  if (source.includes('requireCitizen()')) return 'citizen'
  return source.includes('requireSession()') ? 'session' : 'anyone'
}

/** The address of a route: every `[name]` replaced by its value. Throws where a value is missing. */
export function addressOf(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = values[`${pattern} ${name}`] ?? values[name]
    if (value === undefined) throw new Error(`say in the drill what [${name}] of ${pattern} is`)
    return encodeURIComponent(value)
  })
}
