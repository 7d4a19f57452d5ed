import { z } from 'zod'
import { CONTRACT } from './contract'
import { DocumentLine } from './documents'
import type { Endpoint } from './endpoint'
import { Problem } from './problem'
import { FoundItem } from './search'
import { Material, ServiceLine } from './services'
import { DepartmentName, Limit, Words } from './shapes'

type Json = Record<string, unknown>

const COMMON_REFUSALS = [400, 429] as const
const REFUSALS: Record<number, string> = {
  400: 'The question was not understood; `errors` says which part.',
  404: 'There is nothing under this address.',
  405: 'This address takes POST only.',
  410: 'It was withdrawn; `detail` says when and why.',
  429: 'Too often; `Retry-After` says in how many seconds to try again.',
}

const SHARED = { Words, Limit, DepartmentName, ServiceLine, Material, DocumentLine, FoundItem, Problem }

/** OpenAPI 3.1 made of the very schemas the answers are checked against. `server`: the city's address. */
export function openApi(cityName: string, server: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${cityName} machine reads`,
      version: '1',
      description:
        'Public services and documents of the city for programs. No key, no person: nothing here shows personal data. GET may be requiredText from any site; answers carry an ETag. Errors are problem details (RFC 9457) in Chinese, in English on request (Accept-Language).',
      license: { name: 'Open data of the city, free to use' },
    },
    servers: [{ url: server }],
    paths: pathsOf(CONTRACT),
    components: { schemas: schemasOf(CONTRACT) },
  }
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function schemasOf(contract: readonly Endpoint[]): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id })
  for (const { answer, answerName } of contract) registry.add(answer, { id: answerName })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

/** Inside an OpenAPI document a schema says neither its dialect nor its address. */
const plain = ({ $schema: _dialect, $id: _address, ...schema }: Json): Json => schema

function pathsOf(contract: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of contract)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) }
  return paths
}

function operation({ method, path, summary, description, params, answerName, refusals = [] }: Endpoint): Json {
  const { properties = {}, required = [] } = plain(z.toJSONSchema(params, { io: 'input' })) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? 'path' : 'query',
    required: required.includes(name),
    schema,
  }))
  const body = { required: true, content: { 'application/json': { schema: plain(z.toJSONSchema(params)) } } }
  return {
    summary,
    description,
    operationId: answerName.charAt(0).toLowerCase() + answerName.slice(1),
    ...(method === 'post' ? { requestBody: body } : { parameters }),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: reference(answerName) } } },
      ...Object.fromEntries([...COMMON_REFUSALS, ...refusals].map((status) => [status, refusal(status)])),
    },
  }
}

const refusal = (status: number): Json => ({
  description: REFUSALS[status],
  content: { 'application/problem+json': { schema: reference('Problem') } },
})
