import { env } from '@/platform/env'

/** A page or file of the city as a whole address: machines have no page it could be relative to. */
export const wholeAddress = (path: string): string => env.PUBLIC_URL + path

export const serviceAddress = (code: string): string => wholeAddress(`/services/${encodeURIComponent(code)}`)
export const documentAddress = (id: string): string => wholeAddress(`/documents/${id}`)
