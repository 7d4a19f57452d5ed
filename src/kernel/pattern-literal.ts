/** A text for which a pattern of LIKE stands for itself: its wildcards mean nothing in it. Prisma's `contains` is such a pattern, too. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
