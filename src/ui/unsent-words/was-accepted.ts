const NOT_TAKEN = /\/(?:sign-in|not-your-form)(?:\/|$)/

/**
 * Whether the page that came after a form took its words: not where one has to sign in first, where an error stands
 * above the form, or where the page says by `data-not-taken` that it was refused or failed.
 */
export const wasAccepted = (): boolean =>
  !NOT_TAKEN.test(location.pathname) && document.querySelector('[data-not-taken], .error-summary') === null
