/**
 * Cookies of print size and theme. They name no person, but like every cookie of the city they carry `__Host-`: no
 * neighbouring host may set them (ASVS 3.3.1).
 */
export const SIZE_COOKIE = '__Host-yizhan.size'
export const THEME_COOKIE = '__Host-yizhan.theme'
