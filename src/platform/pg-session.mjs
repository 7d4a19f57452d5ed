import pg from 'pg'

/**
 * How every session of this process begins, sent with the request for the connection: it stands above the time zone of
 * server, database and role, and a pooler keeps it for the client. Prisma writes and reads instants without an offset,
 * so in any other zone they would be stored hours away from the truth (docs/decisions/0090).
 */
export const SESSION_SETTINGS = { TimeZone: 'UTC', DateStyle: 'ISO, YMD' }

const PINNED = Symbol.for('yizhan.pg-session')
const ONE_BY_ONE = Symbol.for('yizhan.pg-one-by-one')
const { DATE, TIMESTAMP } = pg.types.builtins

/** Ends a session that a pooler opened in another time zone, rather than let it store one wrong instant. */
function refuseOtherZones(client) {
  client.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
    if (parameterName !== 'TimeZone' || parameterValue === SESSION_SETTINGS.TimeZone) return
    const fault = `the database session stands in ${parameterValue}, not in ${SESSION_SETTINGS.TimeZone}`
    client.connection.stream.destroy(new Error(`${fault}: does a pooler drop what the city asks for?`))
  })
}

/** Once a process, for all clients and pools of the driver, those of libraries (pg-boss, Prisma) too. */
function pinSessions() {
  const { prototype } = pg.Client
  if (prototype[PINNED]) return
  const { getStartupConf } = prototype
  if (typeof getStartupConf !== 'function') throw new Error('this release of pg begins its sessions in another way')
  prototype.getStartupConf = function startInUtc() {
    refuseOtherZones(this)
    return { ...getStartupConf.call(this), ...SESSION_SETTINGS }
  }
  prototype[PINNED] = true
}

/** Whether the caller awaits a promise; callbacks come from pools, which hand a connection to one statement. */
const isAwaited = (args) => typeof args.at(-1) !== 'function' && typeof args[0]?.submit !== 'function'

/**
 * Statements asked for at once on one connection are sent one after the other. The driver's own queue is deprecated and
 * gone in pg 9, but Prisma reads the relations of a row side by side, in a transaction on its one connection.
 */
function sendOneByOne() {
  const { prototype } = pg.Client
  if (prototype[ONE_BY_ONE]) return
  const { query } = prototype
  const last = new WeakMap()
  prototype.query = function queryInTurn(...args) {
    if (!isAwaited(args)) return query.apply(this, args)
    const before = last.get(this)
    const answer = before ? before.then(() => query.apply(this, args)) : query.apply(this, args)
    const done = () => {
      if (last.get(this) === settled) last.delete(this)
    }
    const settled = answer.then(done, done)
    last.set(this, settled)
    return answer
  }
  prototype[ONE_BY_ONE] = true
}

/** What the driver makes of values must not hang on the time zone of the process either. */
function readAlikeEverywhere() {
  pg.defaults.parseInputDatesAsUTC = true
  pg.types.setTypeParser(DATE, (text) => text)
  pg.types.setTypeParser(TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))
}

pinSessions()
sendOneByOne()
readAlikeEverywhere()

/** The driver, with every session pinned. The only place that imports it (tests/architecture/database-sessions.test.ts). */
export { pg }
