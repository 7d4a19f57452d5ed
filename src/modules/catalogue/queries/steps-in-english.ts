import * as names from '../data/service-names'
import type { Process } from '../domain/service-version'

/**
 * The English names of stages and tasks by the Chinese ones, as cases and their log keep them: of every version of the
 * services with these Chinese names, since a case stays on the version it was filed on.
 */
export async function stepsInEnglish(services: readonly string[]): Promise<Map<string, string>> {
  const processes = await names.processesOf([...new Set(services)])
  const steps = processes.flatMap(({ stages }: Process) => stages.flatMap((stage) => [stage, ...stage.tasks]))
  return new Map(steps.flatMap(({ name }): [string, string][] => (name.en ? [[name.zh, name.en]] : [])))
}
