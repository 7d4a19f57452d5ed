import { readdirSync } from 'node:fs'

const NAMESPACES = readdirSync('messages/zh-CN').map((file) => file.replace('.json', ''))
/** What a message that is missing leaves on the page: its own key. */
const RAW_KEY = new RegExp(`(?<![\\w@./-])(?:${NAMESPACES.join('|')})(?:\\.[a-z][\\w-]*)+(?![\\w@/])`, 'g')

/** The keys of messages that readers of this page see where words should stand. */
export function rawKeys(html: string): string[] {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return [...new Set(text.match(RAW_KEY) ?? [])]
}
