/** Where public/assets/enhance.js writes whose words it just wiped at sign-out; the other tabs read it. */
export const WIPED = 'yizhan.signed-out'
