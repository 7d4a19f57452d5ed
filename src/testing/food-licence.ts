import type { Field, FormDefinition, Material, Process } from '@/modules/catalogue/domain/service-version'

const w = (zh: string) => ({ zh })

/** One field; state only what matters to the case. */
export const aField = (field: Partial<Field> & Pick<Field, 'key' | 'type'>): Field => ({
  label: w(field.key),
  required: true,
  ...field,
})

/** A food licence in small: a conditional question, a repeated group, a number, a declaration. */
export const FOOD_FORM: FormDefinition = {
  sections: [
    {
      key: 'shop',
      title: w('经营场所'),
      fields: [
        aField({ key: 'name', type: 'text', maxLength: 10 }),
        aField({ key: 'area', type: 'number', min: 1, max: 5000 }),
        aField({
          key: 'kind',
          type: 'choice',
          options: [
            { value: 'canteen', label: w('食堂') },
            { value: 'shop', label: w('商店') },
          ],
        }),
        aField({ key: 'seats', type: 'number', showWhen: { field: 'kind', equals: 'canteen' } }),
        aField({ key: 'kitchen', type: 'text', showWhen: { field: 'seats', filled: true } }),
      ],
    },
    {
      key: 'people',
      title: w('从业人员'),
      fields: [
        aField({
          key: 'staff',
          type: 'group',
          minItems: 1,
          maxItems: 3,
          fields: [
            aField({ key: 'name', type: 'text' }),
            aField({ key: 'idNumber', type: 'identityNumber' }),
            aField({ key: 'phone', type: 'phone', required: false }),
          ],
        }),
        aField({ key: 'agree', type: 'declaration' }),
      ],
    },
  ],
}

export const aMaterial = (material: Partial<Material> & Pick<Material, 'key'>): Material => ({
  name: w(material.key),
  necessity: 'required',
  form: 'electronic',
  why: w('法定'),
  source: 'applicant',
  accepts: ['pdf', 'image'],
  maxFiles: 3,
  ...material,
})

export const FOOD_MATERIALS: readonly Material[] = [
  aMaterial({ key: 'plan' }),
  aMaterial({ key: 'kitchenPhoto', necessity: 'conditional', requiredWhen: { field: 'kind', equals: 'canteen' } }),
  aMaterial({ key: 'extra', necessity: 'optional' }),
  aMaterial({ key: 'licence', source: 'shared' }),
]

export const FOOD_PROCESS: Process = {
  stages: [
    {
      key: 'review',
      name: w('审核'),
      tasks: [{ key: 'check', name: w('审核'), role: 'reviewer', action: 'review', termDays: 3 }],
    },
    {
      key: 'decide',
      name: w('决定'),
      tasks: [{ key: 'decide', name: w('决定'), role: 'approver', action: 'approve', termDays: 2 }],
    },
  ],
}
