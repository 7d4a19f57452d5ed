/** The queue of mails to send, one a notice. */
export const NOTICE_MAIL = 'notice-mail'
export type NoticeMailJob = { noticeId: string }
