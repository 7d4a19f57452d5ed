/** UUIDv7 (RFC 9562): sorts by time, so indexes grow at one end and partitioning stays open. `random` holds 10 random bytes. */
export function uuidV7(now: Date, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let time = now.getTime()
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256
    time = Math.floor(time / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Ids come in through addresses and forms: anything else must be answered "not found", not by a database error. */
export const isUuid = (text: string): boolean => UUID.test(text)
