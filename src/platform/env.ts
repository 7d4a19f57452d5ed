import 'server-only'
import { z } from 'zod'
import { readLevelRules } from '@/kernel/provider-level'

const text = z.string().trim().min(1)
const key = z
  .base64()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 random bytes in base64')

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** A demo may use demo accounts and keys made on the spot; production brings its own keys and has none. */
  YIZHAN_MODE: z.enum(['demo', 'production']).default('demo'),
  /** How far the city's clock is ahead of the machine's: a demo or a test on another day. Set by scripts from YIZHAN_NOW. */
  YIZHAN_CLOCK_AHEAD_MS: z.coerce.number().int().default(0),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address people type; links in letters and QR codes start with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The owner's login, for migrations. The city itself is started without it. */
  DATABASE_URL: text.optional(),
  /** The login of the role that owns nothing; scripts/ works it out when it is not given. */
  APP_DATABASE_URL: text.optional(),
  /** How long one statement may take. Programs for which nobody waits at a page (import, seed, check) are given more. */
  STATEMENT_SECONDS: z.coerce.number().int().min(1).max(3_600).default(5),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  DATA_DIR: text.default('.data'),
  /** Where heads of the logs are written down outside the database; best on another disk. By default `anchors` in DATA_DIR. */
  ANCHOR_DIR: text.optional(),
  /** Every so many minutes. */
  ANCHOR_MINUTES: z.coerce.number().int().min(1).max(60).default(5),
  YIZHAN_DATA_KEY: key,
  /** What the logs, letters and anchors are sealed with; never in the database. */
  YIZHAN_SEAL_KEY: key,
  NEXTAUTH_SECRET: z.string().min(32),
  /** Read by Next itself, which makes one when it is not given. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text.optional(),
  WORKER: z.enum(['inline', 'separate', 'off']).default('inline'),
  /** In production staff need a second factor, the administrators with `optional` too; a demo may do without and says so. */
  STAFF_TOTP: z.enum(['required', 'optional']).optional(),
  /** How long a one-time password from a service window is good, and how many accounts one clerk may look for in an hour. */
  RECOVERY_PASSWORD_HOURS: z.coerce.number().int().min(1).max(72).default(24),
  /** How long an account with a proved number or address waits before it is given back, so that its holder can stop it. */
  RECOVERY_WAIT_HOURS: z.coerce.number().int().min(0).max(168).default(24),
  RECOVERY_LOOKUPS_PER_HOUR: z.coerce.number().int().min(1).max(1_000).default(30),
  /** How long a demonstration keeps what it would have sent as text message or mail. */
  DEMO_MESSAGE_HOURS: z.coerce.number().int().min(1).max(720).default(24),
  /** How long source addresses are kept: by law six months at least (网络安全法 23). */
  ADDRESS_DAYS: z.coerce.number().int().min(183).max(3_650).default(190),
  CITY_NAME: text.default('如皋市'),
  CITY_NAME_EN: text.default('Rugao'),
  /** GB/T 2260 code of the city: it stands in case and certificate numbers. */
  CITY_CODE: z
    .string()
    .regex(/^\d{6}$/)
    .default('320682'),
  /** The one character in the middle of the city's mark. */
  CITY_SEAL: text.max(2).default('皋'),
  /** An identity provider (OpenID Connect) people may sign in through, beside the password. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default('统一身份认证'),
  /** Asked of it; names and numbers mostly need more than `openid`. */
  OIDC_SCOPE: text.default('openid'),
  /** Which of its claims means which level of proof, e.g. `acr=urn:example:real-name:2`; none when not given. */
  OIDC_LEVELS: text
    .refine((rules) => readLevelRules(rules) !== null, 'must be claim=value:1 or claim=value:2')
    .optional(),
  /** Where it says name and number of the resident identity card. */
  OIDC_NAME_CLAIM: text.default('name'),
  OIDC_NUMBER_CLAIM: text.optional(),
  /** Pages made at once, half of them at most for visitors without a session; and how many a second for one such address. */
  RENDERS_AT_ONCE: z.coerce.number().int().min(4).max(200).default(12),
  RENDERS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(8),
  /** Uploads are refused rather than leave less than this free on the disk of DATA_DIR. */
  FREE_SPACE_FLOOR_MB: z.coerce.number().int().min(0).default(1_024),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Where Prometheus reads figures, on a port of its own; none when not given. On this machine only, unless METRICS_HOST says otherwise. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRICS_HOST: text.default('127.0.0.1'),
  /** Where the city backs itself up every night, and how many of the newest backups stay; none are made when not given. */
  BACKUP_DIR: text.optional(),
  /** For whom they are sealed, several with commas; by default the key that `npm run backup-keys` left in DATA_DIR. */
  BACKUP_PUBLIC_KEY: text.optional(),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(1_000).default(14),
  /** Address (or CIDR list) of the proxy whose X-Forwarded-* headers may be believed; none by default. */
  TRUSTED_PROXY: text.optional(),
  /** clamd as tcp://host:port; without it uploads are not scanned and the desk says so. */
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** The mail server as smtp://user:password@host:587 or smtps://…; without it people are told in their account alone. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Where text messages are handed over (docs/operations.md), and the secret both sides sign with. */
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_SECRET: z.string().min(32).optional(),
  /** Who the city's mail comes from; by default no-reply at the host of PUBLIC_URL. */
  MAIL_FROM: z.email().optional(),
})

type Settings = Omit<z.infer<typeof settings>, 'PUBLIC_URL' | 'DATABASE_URL' | 'APP_DATABASE_URL' | 'STAFF_TOTP'> & {
  PUBLIC_URL: string
  APP_DATABASE_URL: string
  STAFF_TOTP: 'required' | 'administrators' | 'optional'
  /** Whether the city gave its own names, code and mark, or goes by some of the demo's. */
  CITY_IS_NAMED: boolean
}

/** What stands in numbers, letters and on every page, and is another in every city. */
const CITY_SETTINGS = ['CITY_NAME', 'CITY_NAME_EN', 'CITY_CODE', 'CITY_SEAL']

/** A suite may try a production city on its own day: nobody else reaches one whose letters name this very machine. */
const isRehearsal = ({ NODE_ENV, PUBLIC_URL = '' }: { NODE_ENV: string; PUBLIC_URL?: string }): boolean =>
  NODE_ENV === 'test' || /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(PUBLIC_URL)

/** No production city opens to its administrators by a password alone. */
function secondFactorRule({ YIZHAN_MODE, STAFF_TOTP }: z.infer<typeof settings>): Settings['STAFF_TOTP'] {
  if (YIZHAN_MODE === 'demo') return STAFF_TOTP ?? 'optional'
  return STAFF_TOTP === 'optional' ? 'administrators' : 'required'
}

/** Reads and checks all settings; throws one error that names every wrong one, never its value. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings are missing or wrong:\n${wrong.join('\n')}`)
  }
  const env = parsed.data
  if (env.YIZHAN_MODE === 'production' && !env.PUBLIC_URL)
    throw new Error('In production PUBLIC_URL must be set: the address that letters and QR codes carry.')
  if (env.YIZHAN_MODE === 'production' && (given.YIZHAN_NOW || (env.YIZHAN_CLOCK_AHEAD_MS !== 0 && !isRehearsal(env))))
    throw new Error("In production the clock is the machine's: YIZHAN_NOW and YIZHAN_CLOCK_AHEAD_MS must not be set.")
  if (env.OIDC_LEVELS && !env.OIDC_NUMBER_CLAIM)
    throw new Error('OIDC_LEVELS needs OIDC_NUMBER_CLAIM: a level without a number proves nobody.')
  if ((env.SMS_GATEWAY_URL === undefined) !== (env.SMS_GATEWAY_SECRET === undefined))
    throw new Error('SMS_GATEWAY_URL and SMS_GATEWAY_SECRET belong together: give both or neither.')
  if (env.SMS_GATEWAY_URL && !isSafeGateway(new URL(env.SMS_GATEWAY_URL)))
    throw new Error('SMS_GATEWAY_URL must be https, or http on this very machine.')
  const { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl = ownerUrl, ...rest } = env
  if (!appUrl) throw new Error('APP_DATABASE_URL is missing: the database login of the city (or DATABASE_URL).')
  return {
    ...rest,
    PUBLIC_URL: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    APP_DATABASE_URL: appUrl,
    CITY_IS_NAMED: CITY_SETTINGS.every((name) => given[name] !== undefined),
    STAFF_TOTP: secondFactorRule(env),
  }
}

/** Numbers and codes travel to it: in the clear only where they do not leave the machine. */
const isSafeGateway = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

let read: Settings | undefined

function settle(): Settings {
  const settings = readSettings(process.env)
  // next-auth looks for its own address there; it is the city's.
  process.env.NEXTAUTH_URL ??= settings.PUBLIC_URL
  return settings
}

/** The settings, checked at first use (a build has none): `env.PORT`. The only reader of process.env in src/. */
export const env: Settings = new Proxy({} as Settings, {
  get(_target, name) {
    read ??= settle()
    return read[name as keyof Settings]
  },
})
