import { type Answers, holds } from '@/modules/catalogue/domain/condition'
import type { Material, Materials } from '@/modules/catalogue/domain/service-version'

export type RequestedMaterial = { material: Material; required: boolean }

/**
 * The materials these answers call for. What the city can look up itself is not asked again (令716 art. 7);
 * a conditional one appears once its condition holds; a deferrable one (容缺) may follow later.
 */
export function materialsFor(materials: Materials, answers: Answers): readonly RequestedMaterial[] {
  return materials
    .filter((material) => material.source !== 'shared')
    .map((material) => ({ material, required: isRequired(material, answers) }))
    .filter(({ material, required }) => required || material.necessity !== 'conditional')
}

function isRequired(material: Material, answers: Answers): boolean {
  if (material.necessity === 'required') return true
  return material.necessity === 'conditional' && (!material.requiredWhen || holds(material.requiredWhen, answers))
}

/** What is still missing, given how many files each material has. */
export const missingMaterials = (
  materials: Materials,
  answers: Answers,
  filesOf: (materialKey: string) => number,
): readonly Material[] =>
  materialsFor(materials, answers)
    .filter(({ material, required }) => required && filesOf(material.key) === 0)
    .map(({ material }) => material)
