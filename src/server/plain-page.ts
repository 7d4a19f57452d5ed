import type { Locale } from '@/platform/i18n/locale'
import { answer, answerJson, type RequestContext } from './request-context'
import { READING_CSP } from './security-headers'

/** Shown when the application behind the server cannot answer, so the words stand here, in both languages, and need nothing else. */
export const WORDS = {
  400: [
    '这个网址或提交的内容无法识别',
    '没有做任何更改。请检查网址，或从首页重新进入。',
    'This address, or what was sent, cannot be read',
    'Nothing was changed. Check the address, or start again from the home page.',
  ],
  403: [
    '请从本站的页面提交',
    '这次提交不是从本站的页面发出的，没有做任何更改。请回到本站页面重新提交。',
    'Please submit from a page of this site',
    'This request did not come from one of our pages. Nothing was changed. Go back and submit again.',
  ],
  404: ['没有这个网址', '请从首页重新进入。', 'There is nothing at this address', 'Start again from the home page.'],
  405: [
    '不支持这种访问方式',
    '请用浏览器从首页进入。',
    'This way of asking is not supported',
    'Use a browser and start from the home page.',
  ],
  408: [
    '等待超时',
    '提交的内容没有传完，没有做任何更改。请检查网络后重试。',
    'We waited too long',
    'What you sent did not arrive completely. Nothing was changed. Check your connection and try again.',
  ],
  413: [
    '提交的内容太大',
    '没有做任何更改。上传材料请用材料页面，每个文件不超过 50 MB。',
    'That is too large',
    'Nothing was changed. Upload files on the materials page, at most 50 MB each.',
  ],
  414: ['这个网址太长', '请从首页重新进入。', 'This address is too long', 'Start again from the home page.'],
  421: [
    '本站不在这个网址',
    '请用正式网址访问。',
    'This site does not live at that address',
    'Use the official address.',
  ],
  431: [
    '浏览器发来的信息太长',
    '请清除本站的 Cookie 后重试，或换一个浏览器。没有做任何更改。',
    'Your browser sent too much along',
    'Nothing was changed. Delete this site’s cookies and try again, or use another browser.',
  ],
  429: ['访问过于频繁', '请稍等片刻再试。', 'Too many requests', 'Wait a moment and try again.'],
  502: [
    '暂时无法打开',
    '系统正在恢复，您已保存的内容不会丢失。请一分钟后重试，或拨打 12345。',
    'This page cannot be shown right now',
    'We are recovering. Nothing you saved is lost. Try again in a minute, or call 12345.',
  ],
  503: [
    '现在访问的人很多',
    '没有做任何更改，您已保存的内容不会丢失。请过几秒再试一次。',
    'Many people are here right now',
    'Nothing was changed, and nothing you saved is lost. Try again in a few seconds.',
  ],
} as const satisfies Record<number, readonly [string, string, string, string]>

export type PlainStatus = keyof typeof WORDS

/** A self-contained page: no style sheet, no script, both languages, the reader's first. */
export function answerPlainPage(
  context: RequestContext,
  status: PlainStatus,
  headers: Record<string, string> = {},
): void {
  if (context.kind === 'open') {
    answerProblem(context, status, headers)
    return
  }
  const html = plainPage(status, context.locale, context.id)
  answer(
    context,
    status,
    { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': READING_CSP, ...headers },
    html,
  )
}

/** The page itself; also for what is no request yet and has neither language nor id. */
export function plainPage(status: PlainStatus, locale: Locale = 'zh-CN', id = ''): string {
  const [zh, zhHelp, en, enHelp] = WORDS[status]
  const chinese = `<div lang="zh-CN"><h1>${zh}</h1><p>${zhHelp}</p><p><a href="/">回到首页</a></p></div>`
  const english = `<div lang="en"><h1>${en}</h1><p>${enHelp}</p><p><a href="/en">Home page</a></p></div>`
  const [first, second] = locale === 'en' ? [english, chinese] : [chinese, english]
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${locale === 'en' ? en : zh}</title></head>
<body><main>${first}<hr>${second}<p>${id}</p></main></body></html>
`
}

/** The same for machines: problem details (RFC 9457) as the machine reads describe them. */
function answerProblem(context: RequestContext, status: PlainStatus, headers: Record<string, string>): void {
  const [zh, zhHelp, en, enHelp] = WORDS[status]
  const isEnglish = /^\s*en\b/i.test(context.headers['accept-language'] ?? '')
  const [title, detail] = isEnglish ? [en, enHelp] : [zh, zhHelp]
  const code = status === 429 || status === 503 ? 'too-often' : 'turned-away'
  const own = { 'content-type': 'application/problem+json; charset=utf-8', 'access-control-allow-origin': '*' }
  answerJson(context, status, { type: 'about:blank', title, status, detail, code }, { ...own, ...headers })
}
