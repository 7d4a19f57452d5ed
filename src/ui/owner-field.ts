/** The hidden field by which a form says to whom it was shown. */
export const OWNER_FIELD = 'form-owner'
