/** Dispatched on a form whose words the server keeps already, as a draft say. */
export const SAVED_ELSEWHERE = 'yizhan-saved-elsewhere'

/** Dispatched on the window when a form left the page: its words may have stayed behind. */
export const FORM_LEFT = 'yizhan-form-left'

export const announceFormLeft = (): void => void window.dispatchEvent(new Event(FORM_LEFT))
