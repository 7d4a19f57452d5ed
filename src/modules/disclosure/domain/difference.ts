/** What became of a piece of text from one edition to the next. */
export type DiffPart = { text: string; change: 'same' | 'added' | 'removed' }
export type DiffLine = { change: 'same' | 'added' | 'removed' | 'changed'; parts: DiffPart[] }
