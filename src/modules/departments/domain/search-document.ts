import type { Department } from './department'

export const DEPARTMENT_ENTRY = 'department'

/** What search is told about a body: its names, then what it does. */
export function searchDocument({ id, code, name, shortName, nameEn, intro }: Department) {
  return {
    kind: DEPARTMENT_ENTRY,
    refId: id,
    sourceId: null,
    title: name,
    names: [...new Set([name, shortName, nameEn ?? ''])].filter(Boolean),
    docNo: null,
    about: [],
    body: [intro ?? ''].filter(Boolean),
    summary: intro ?? '',
    url: `/departments/${encodeURIComponent(code)}`,
    facts: { titleEn: nameEn },
    section: DEPARTMENT_ENTRY,
    issuer: '',
    dated: null,
    validity: 'in_force',
    weight: 0,
  } as const
}
