/**
 * The steps that every case has besides those of its service, named as the log and the worklists keep them: 受理 before the
 * first stage, 延期 when an officer asks the head of the agency for more time (许可法 42).
 */
export const OWN_STEPS = {
  accept: { name: '受理', stageName: '受理' },
  extend: { name: '延期审批', stageName: '延期' },
} as const
