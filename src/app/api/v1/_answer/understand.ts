import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Endpoint } from '../_contract/endpoint'
import { languageOf, problemResponse } from './problem-response'

type Understood<T> = { ok: true; params: T } | { ok: false; response: Response }

/** Reads a question by its schema; what is not understood is named, each part once. */
export async function understand<Params extends z.ZodObject>(
  request: Request,
  { params }: Pick<Endpoint<Params>, 'params'>,
  given: Record<string, unknown>,
): Promise<Understood<z.output<Params>>> {
  const parsed = params.safeParse(given)
  if (parsed.success) return { ok: true, params: parsed.data }
  const t = await getTranslations({ locale: languageOf(request), namespace: 'api' })
  const faults = new Map(parsed.error.issues.flatMap((issue) => faultsOf(issue, given)))
  const errors = [...faults].map(([name, fault]) => ({ name: name.slice(0, 60), message: t(`faults.${fault}`) }))
  return { ok: false, response: await problemResponse(request, 'not-understood', { errors }) }
}

type Fault = [name: string, fault: 'missing' | 'unfit' | 'unknown']

function faultsOf(issue: z.core.$ZodIssue, given: Record<string, unknown>): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => [name, 'unknown'])
  const name = String(issue.path[0] ?? '')
  return [[name, given[name] === undefined ? 'missing' : 'unfit']]
}

/** The query parameters of an address; one given twice counts once. */
export const questionsOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams)
