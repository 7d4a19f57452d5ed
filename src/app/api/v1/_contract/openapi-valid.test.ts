import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openApi } from './openapi'

describe('a program that reads the description of the machine reads', () => {
  it('finds nothing against the OpenAPI 3.1 schema', async () => {
    const { valid, errors } = await new Validator().validate(openApi('Rugao', 'https://city.example'))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('would be told of an answer without a description', async () => {
    const described = openApi('Rugao', 'https://city.example') as {
      paths: Record<string, { get: { responses: object } }>
    }
    const search = described.paths['/api/v1/search']
    if (search) search.get.responses = { 200: { content: {} } }
    expect((await new Validator().validate(described)).valid).toBe(false)
  })
})
