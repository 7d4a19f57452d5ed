/** Where one person's unsent words lie in this browser: their key, and a name for their entries that names nobody. */
export type VaultKey = { key: string; tag: string }

/** What was typed into one form: as the page had shown it, as it was left, and what each field is called. */
export type UnsentForm = {
  base: FieldValues
  typed: FieldValues
  labels: Record<string, string>
}
export type FieldValues = Record<string, string[]>

/** All entries begin so; public/assets/enhance.js wipes a person's at sign-out. */
export const ENTRIES = 'yizhan.words.'
const KEPT_MS = 14 * 86_400_000
const IV_BYTES = 12

/**
 * Unsent words in this browser, sealed with a key that the server gives to their person alone (AES-256-GCM): another
 * person of the same browser sees that something lies here, and not what. An entry knows its place, so that it cannot
 * be put into another.
 */
export class Vault {
  private opened: Promise<CryptoKey> | undefined
  /** After sign-out nothing is written any more. */
  isClosed = false

  constructor(
    private readonly own: VaultKey,
    private readonly storage: Storage,
  ) {}

  /** What the places of one form of a page begin with; each tab of the browser has one of them. */
  async formOn(page: string, form: string): Promise<string> {
    return `${await this.pageOf(page)}${await this.blind(`${page} ${form}`)}.`
  }

  /** What the places of all forms of a page begin with. */
  async pageOf(page: string): Promise<string> {
    return `${ENTRIES}${this.own.tag}.${await this.blind(page)}.`
  }

  /** All places that begin so. */
  placesOn(start: string): string[] {
    return keysOf(this.storage).filter((name) => name.startsWith(start))
  }

  /** When a place was written last, in milliseconds; NaN when nothing lies there. */
  writtenAt(place: string): number {
    return Number.parseInt(this.storage.getItem(place) ?? '', 10)
  }

  /** Throws when the browser has no room left. */
  async put(place: string, kept: UnsentForm): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const text = new TextEncoder().encode(JSON.stringify(kept))
    const sealed = await crypto.subtle.encrypt(this.by(iv, place), await this.key(), text)
    if (!this.isClosed) this.storage.setItem(place, `${Date.now()}.${toText(iv)}.${toText(new Uint8Array(sealed))}`)
  }

  /** Null when nothing lies there, or nothing that this person's key opens. */
  async get(place: string): Promise<UnsentForm | null> {
    const [, iv = '', sealed = ''] = this.storage.getItem(place)?.split('.') ?? []
    if (sealed === '') return null
    try {
      const bytes = await crypto.subtle.decrypt(this.by(toBytes(iv), place), await this.key(), toBytes(sealed))
      return JSON.parse(new TextDecoder().decode(bytes)) as UnsentForm
    } catch {
      // Cut off, or of a key the city had before: no words can be got from it.
      this.drop(place)
      return null
    }
  }

  drop(place: string): void {
    this.storage.removeItem(place)
  }

  /** Nothing of anybody's stays for good: what nobody came back for in two weeks is gone. */
  dropOld(now: number): void {
    for (const name of keysOf(this.storage)) {
      if (name.startsWith(ENTRIES) && !(now - this.writtenAt(name) < KEPT_MS)) this.storage.removeItem(name)
    }
  }

  private key(): Promise<CryptoKey> {
    this.opened ??= crypto.subtle.importKey('raw', toBytes(this.own.key), 'AES-GCM', false, ['encrypt', 'decrypt'])
    return this.opened
  }

  private by = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(place),
  })

  /** Pages have ids in their addresses: which of them somebody had open is for nobody else to read. */
  private async blind(text: string): Promise<string> {
    const bytes = new TextEncoder().encode(`${this.own.key} ${text}`)
    return toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, 16)
  }
}

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter(Boolean)

const toText = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
