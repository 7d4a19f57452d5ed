import { afterAll, expect, it, vi } from 'vitest'
import { aMailServer } from '@/testing/mail-server'
import { sendMail } from './mail'

const server = await aMailServer()
vi.stubEnv('SMTP_URL', server.url)
vi.stubEnv('MAIL_FROM', 'notice@city.example')
afterAll(() => server.close())

it('words with line breaks in them make no header of their own', async () => {
  const subject = '已受理\r\nBcc: everyone@example.cn\u2028X-Evil: yes\r\n\r\n<b>'
  await sendMail({ id: 'one', to: 'wang@example.cn', subject, text: '正文\r\nBcc: x@example.cn' })
  const [mail] = server.mails
  expect(mail?.to).toBe('wang@example.cn')
  expect(mail?.head).not.toMatch(/^(bcc|x-evil):/im)
  expect(mail?.head).toMatch(/^From: .*notice@city\.example/m)
  expect(mail?.subject).toContain('已受理 Bcc: everyone@example.cn X-Evil')
  expect(mail?.messageId).toBe('<one@localhost:3000>')
})

it('an address with a line break in it reaches nobody else', async () => {
  const before = server.mails.length
  const to = 'wang@example.cn\r\nRCPT TO:<evil@example.cn>'
  await sendMail({ id: 'two', to, subject: 's', text: 't' }).catch(() => {})
  expect(server.mails.slice(before).map((mail) => mail.to)).not.toContain('evil@example.cn')
})
