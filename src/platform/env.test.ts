import { describe, expect, it } from 'vitest'
import { readSettings } from './env'

const key = Buffer.alloc(32, 1).toString('base64')
const least = {
  APP_DATABASE_URL: 'postgresql://app@db/city',
  YIZHAN_DATA_KEY: key,
  YIZHAN_SEAL_KEY: key,
  NEXTAUTH_SECRET: key,
}

describe('the settings of a city', () => {
  it('need little in a demo, and fill in the rest', () => {
    expect(readSettings(least)).toMatchObject({
      YIZHAN_MODE: 'demo',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      WORKER: 'inline',
      STAFF_TOTP: 'optional',
      CITY_NAME: '如皋市',
      CITY_CODE: '320682',
    })
  })

  it.each([
    ['without its secret', { SMS_GATEWAY_URL: 'https://sms.example.cn/send' }],
    ['by a secret alone', { SMS_GATEWAY_SECRET: 'x'.repeat(32) }],
    ['in the clear', { SMS_GATEWAY_URL: 'http://sms.example.cn/send', SMS_GATEWAY_SECRET: 'x'.repeat(32) }],
  ])('do not reach a text message gateway %s', (_how, given) => {
    expect(() => readSettings({ ...least, ...given })).toThrow(/SMS_GATEWAY/)
  })

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ ...least, PORT: '', CLAMD_URL: '' })).toMatchObject({ PORT: 3000 })
  })

  it('log the city in as the lesser role, and as DATABASE_URL only when there is nothing else', () => {
    const { APP_DATABASE_URL, ...rest } = least
    expect(readSettings({ ...least, DATABASE_URL: 'postgresql://owner@db/city' }).APP_DATABASE_URL).toBe(
      APP_DATABASE_URL,
    )
    expect(readSettings({ ...rest, DATABASE_URL: 'postgresql://one@db/city' }).APP_DATABASE_URL).toBe(
      'postgresql://one@db/city',
    )
    expect(() => readSettings(rest)).toThrow('APP_DATABASE_URL is missing')
  })

  it('demand an address and a second factor for staff in production', () => {
    const production = { ...least, YIZHAN_MODE: 'production' }
    expect(() => readSettings(production)).toThrow('PUBLIC_URL must be set')
    expect(readSettings({ ...production, PUBLIC_URL: 'https://city.example/' })).toMatchObject({
      PUBLIC_URL: 'https://city.example',
      STAFF_TOTP: 'required',
    })
    const optional = { ...production, PUBLIC_URL: 'https://city.example/', STAFF_TOTP: 'optional' }
    expect(readSettings(optional).STAFF_TOTP).toBe('administrators')
  })

  it.each([{ YIZHAN_NOW: '2026-11-25T10:00:00+08:00' }, { YIZHAN_CLOCK_AHEAD_MS: '1' }])(
    'refuse another day than today in production: %o',
    (clock) => {
      const production = { ...least, YIZHAN_MODE: 'production', PUBLIC_URL: 'https://city.example' }
      expect(() => readSettings({ ...production, ...clock })).toThrow("the clock is the machine's")
      expect(readSettings({ ...production, YIZHAN_CLOCK_AHEAD_MS: '0' }).YIZHAN_CLOCK_AHEAD_MS).toBe(0)
    },
  )

  it('let a suite try a production city on its own day, where nobody else reaches it', () => {
    const rehearsal = { ...least, YIZHAN_MODE: 'production', PUBLIC_URL: 'http://localhost:4711' }
    expect(readSettings({ ...rehearsal, YIZHAN_CLOCK_AHEAD_MS: '5' }).YIZHAN_CLOCK_AHEAD_MS).toBe(5)
    expect(() => readSettings({ ...rehearsal, YIZHAN_NOW: '2026-11-25T10:00:00+08:00' })).toThrow('the clock is')
    const elsewhere = { ...rehearsal, PUBLIC_URL: 'http://localhost.example', YIZHAN_CLOCK_AHEAD_MS: '5' }
    expect(() => readSettings(elsewhere)).toThrow('the clock is')
  })

  it('name every wrong setting at once, and never its value', () => {
    const wrong = () => readSettings({ ...least, YIZHAN_DATA_KEY: 'c2hvcnQ=', PORT: 'many', CITY_CODE: '32' })
    expect(wrong).toThrow(/YIZHAN_DATA_KEY: must be 32 random bytes[\s\S]*|PORT/)
    expect(wrong).toThrow('CITY_CODE')
    expect(wrong).not.toThrow('c2hvcnQ=')
  })
})
