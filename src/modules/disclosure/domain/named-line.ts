/** Between a name and the number or code that tells it from others: `食品经营许可 · food-business-permit`. */
const BETWEEN = ' · '

/** One line of a form that stands for a thing: its name, and what tells it from others of that name. */
export const namedLine = (name: string, mark: string): string => name + BETWEEN + mark

/** What tells the thing of such a line from others; the whole line where it has no such part. */
export const lastOfLine = (line: string): string => line.split(BETWEEN).at(-1)?.trim() ?? ''
