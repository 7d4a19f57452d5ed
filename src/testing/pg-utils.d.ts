/** The part of pg that its types leave out: how it writes a value for PostgreSQL. */
declare module 'pg/lib/utils' {
  export function prepareValue(value: unknown): string | null
}
