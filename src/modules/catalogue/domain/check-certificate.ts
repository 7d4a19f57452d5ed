import { formFields } from './check-form'
import { isSensitive } from './sensitive-field'
import type { CertificateLine, ServiceVersionContent } from './service-version'
import { problem, type VersionProblem } from './version-problem'

/**
 * A certificate that names neither its holder nor the place and scope it holds for is worth nothing to whoever reads it
 * (许可法 39 wants what its own law lists). Each of the three is stated; place and scope may be stated to be none.
 */
export function checkCertificate({ form, result }: Pick<ServiceVersionContent, 'form' | 'result'>): VersionProblem[] {
  if (!result.certificate) return []
  const { prints } = result.certificate
  if (!prints) return [problem('certificate-prints-undecided')]
  const lines = [prints.holder, prints.place ?? [], prints.scope ?? []].flat()
  const empty = (['place', 'scope'] as const).filter((part) => prints[part]?.length === 0)
  return [
    ...(prints.holder.length > 0 ? [] : [problem('certificate-without-holder')]),
    ...empty.map((part) => problem('certificate-prints-undecided', part)),
    ...lines.flatMap((line) => fieldsOf(line).flatMap((key) => checkField(key, form))),
  ]
}

const fieldsOf = (line: CertificateLine): readonly string[] => ('fields' in line ? line.fields : [])

function checkField(key: string, form: ServiceVersionContent['form']): VersionProblem[] {
  const field = formFields(form).find((one) => one.key === key)
  if (!field) return [problem('certificate-prints-unknown-field', key)]
  return isSensitive(field) ? [problem('certificate-prints-sensitive-field', key)] : []
}

/**
 * 数据共享 is a promise that the city looks something up by itself. Nothing here does, so no guide that people file by
 * may promise it.
 */
export const checkPromises = ({ materials }: Pick<ServiceVersionContent, 'materials'>): VersionProblem[] =>
  materials.filter(({ source }) => source === 'shared').map(({ key }) => problem('material-nothing-verifies', key))
