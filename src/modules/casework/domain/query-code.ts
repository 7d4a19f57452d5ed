import { compactCode } from '@/kernel/spelling'

const FORM = /^[0-9ABCDEFGHJKMNPQRSTVWXYZ]{8}$/

/**
 * 查询码: eight characters of Crockford's base32, which has no I, L, O or U.
 * Typed codes come with spaces and hyphens, in lower case, and with O for 0 or I and L for 1.
 */
export const normaliseQueryCode = (text: string): string => compactCode(text).replaceAll('O', '0').replace(/[IL]/g, '1')

export const isQueryCode = (text: string): boolean => FORM.test(text)
