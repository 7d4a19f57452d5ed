import { describe, expect, it } from 'vitest'
import { CONTRACT } from './contract'
import { openApi } from './openapi'

const described = openApi('Rugao', 'https://city.example')
const text = JSON.stringify(described)

const at = (path: string): unknown =>
  path.split('/').reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], described)

describe('whoever reads the description of the machine reads', () => {
  it('is told of every one of them', () => {
    const told = Object.entries(described.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(told.sort()).toEqual(CONTRACT.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it('finds every shape that is referred to', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(references.length).toBeGreaterThan(20)
    for (const path of references) expect(at(path), path).toBeDefined()
  })

  it.each(CONTRACT.filter(({ path }) => path.includes('{')))(
    'takes a parameter for each part of $path',
    ({ path, method }) => {
      const { parameters } = (described.paths as Record<string, Record<string, { parameters: unknown[] }>>)[path]?.[
        method
      ] ?? { parameters: [] }
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }))
    },
  )

  it('meets no pattern that only some languages can read', () => {
    const patterns = [...text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, quoted]) =>
      JSON.parse(quoted ?? '""'),
    )
    expect(patterns.length).toBeGreaterThan(2)
    for (const pattern of patterns) {
      expect(pattern).not.toMatch(/\\[pP]\{/)
      expect(() => new RegExp(pattern)).not.toThrow()
    }
  })

  it('never finds the query code of a case in an address', () => {
    const { post, get } = (described.paths as Record<string, Record<string, unknown>>)['/api/v1/track'] ?? {}
    expect(get).toBeUndefined()
    expect(post).toHaveProperty('requestBody')
    expect(post).not.toHaveProperty('parameters')
  })
})

describe('a question with something wrong in it', () => {
  const [search, services, , documents] = CONTRACT
  it.each([
    ['nothing to look for', search, { q: '  ' }],
    ['a NUL, which no database stores', search, { q: 'a\u0000b' }],
    ['a kind that does not exist', search, { q: 'x', kind: 'person' }],
    ['more rows than a page has', services, { limit: '101' }],
    ['a cursor that was not written here', services, { cursor: 'x' }],
    ['a cursor of another list', documents, { cursor: 'W3RydWUs' }],
    ['a question nobody knows', documents, { autor: 'x' }],
  ])('%s: does not reach the database', (_what, endpoint, given) => {
    expect(endpoint?.params.safeParse(given).success).toBe(false)
  })
})
