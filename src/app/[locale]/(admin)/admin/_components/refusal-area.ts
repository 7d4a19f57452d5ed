/** Where the words of a refusal stand: giving a power can be refused for a reason of departments or of stand-ins. */
export function areaOf(code: string): 'departments' | 'stand-ins' | 'identity' {
  if (code.startsWith('departments.')) return 'departments'
  return code.startsWith('stand-in.') ? 'stand-ins' : 'identity'
}
