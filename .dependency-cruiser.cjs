const MODULE = '^src/modules/([^/]+)/'
const SERVER = '^src/modules/[^/]+/(use-cases|queries|data)/'
const OUTER = '^src/(app|server|worker|commands)/'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/**
 * Modules may know each other only along these arrows. Adding one is a decision: write docs/decisions/NNNN.
 * Besides, every module may write to the audit log through audit/use-cases, and say what a check of its seals found.
 */
const MODULE_ARROWS = {
  departments: ['search'],
  identity: ['departments'],
  catalogue: ['departments', 'identity', 'search'],
  casework: ['departments', 'catalogue'],
  attachments: ['casework'],
  applications: ['casework', 'catalogue', 'departments', 'attachments', 'identity'],
  certificates: ['casework', 'catalogue', 'departments', 'applications', 'identity'],
  notifications: ['casework', 'applications', 'certificates', 'disclosure', 'identity'],
  audit: [],
  search: [],
  'front-page': [],
  disclosure: ['departments', 'catalogue', 'search', 'casework'],
  operations: ['departments', 'identity', 'catalogue', 'casework'],
  seals: ['audit', 'casework', 'certificates', 'identity'],
}
const AUDIT_DOOR = '^src/modules/audit/(use-cases/|domain/chain-check\\.ts$)'

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A circle of files cannot be read from the top.', {}, { circular: true }),
    forbid(
      'kernel-stands-alone',
      'kernel/ is vocabulary; it imports nothing.',
      { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^src/kernel/' },
    ),
    forbid(
      'domain-is-pure',
      'domain/ may use kernel, its own domain, other domains, zod and the HTML parser. No IO, no framework, no clock.',
      { path: '^src/modules/[^/]+/domain/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      { pathNot: ['^src/kernel/', '^src/modules/[^/]+/domain/', '^node_modules/(zod|htmlparser2)/'] },
    ),
    forbid(
      'production-never-imports-tests',
      'Builders and fakes stay out of the product.',
      { path: '^(src|prisma)/', pathNot: ['\\.test\\.tsx?$', '^src/testing/', '/testing/'] },
      { path: ['\\.test\\.tsx?$', '^src/testing/', '^src/.*/testing/', '^tests/'] },
    ),
    forbid(
      'modules-know-no-framework',
      'Use cases must run in a test and a worker. They are given an actor; they never look for one.',
      { path: SERVER },
      { path: ['^node_modules/(next|next-auth|next-intl|react|react-dom)/', '^src/platform/(session/|form\\.ts$)'] },
    ),
    forbid('nobody-imports-app', 'app/ is the outermost ring.', { pathNot: '^src/app/' }, { path: '^src/app/' }),
    forbid(
      'nobody-imports-the-programs',
      'server, worker and commands are the outer ring; whoever needs a part of them moves it inwards.',
      { path: '^src/', pathNot: '^src/(server|worker|commands|testing)/' },
      { path: '^src/(server|worker|commands)/' },
    ),
    forbid(
      'programs-stand-apart',
      'The server, the worker and the commands meet only in their main files.',
      { path: '^src/(server|worker|commands)/', pathNot: '/main\\.ts$' },
      { path: '^src/(server|worker|commands)/', pathNot: '^src/$1/' },
    ),
    forbid(
      'ui-kit-has-no-business',
      'src/ui is the design system.',
      { path: '^src/ui/' },
      { path: '^src/(modules|platform|worker|server|commands)/', pathNot: '^src/platform/i18n/locale\\.ts$' },
    ),
    forbid(
      'platform-has-no-business',
      'platform/ is plumbing.',
      { path: '^src/platform/', pathNot: ['\\.test\\.ts$', '^src/platform/session/'] },
      { path: '^src/(modules|worker|server|commands)/' },
    ),
    forbid(
      'session-only-asks-who',
      'A session asks the identity module who is signed in, has refusals written down, and knows no other business.',
      { path: '^src/platform/session/', pathNot: '\\.test\\.ts$' },
      {
        path: '^src/(modules|worker|server|commands)/',
        pathNot:
          '^src/modules/(identity/(queries|use-cases|domain)|audit/(use-cases/record-refusal|domain/address-for-record))',
      },
    ),
    forbid(
      'outer-rings-never-touch-data',
      'Pages, actions, jobs and commands go through use-cases/ and queries/.',
      { path: [OUTER, '^src/ui/'], pathNot: '\\.test\\.ts$' },
      { path: '^src/modules/[^/]+/data/' },
    ),
    forbid(
      'data-is-private',
      "A module's tables are its own.",
      { path: MODULE, pathNot: '\\.test\\.ts$' },
      { path: '^src/modules/[^/]+/data/', pathNot: '^src/modules/$1/' },
    ),
    forbid(
      'module-ui-stays-thin',
      'Components get data as props; they may import domain words, not server code.',
      { path: '^src/modules/[^/]+/ui/' },
      { path: [SERVER, '^src/platform/(db|pg-|env|session/)'] },
    ),
    forbid(
      'prisma-only-in-data',
      'Prisma and pg live in */data and in the few platform files that hold connections.',
      {
        path: '^src/',
        pathNot: [
          '^src/modules/[^/]+/data/',
          '^src/platform/((db|pg-pool|page-events|queue)\\.ts|pg-session\\.mjs)$',
          '^src/generated/',
          '^src/testing/',
          '\\.test\\.ts$',
        ],
      },
      { path: ['^src/generated/prisma', '^node_modules/(@prisma|pg|@types/pg)/'] },
    ),
    ...Object.entries(MODULE_ARROWS).map(([from, to]) =>
      forbid(
        `arrows-of-${from}`,
        `modules/${from} may import only: ${to.join(', ') || 'no other module'} (and audit/use-cases)`,
        { path: `^src/modules/${from}/`, pathNot: ['\\.test\\.ts$', '/testing/'] },
        { path: '^src/modules/', pathNot: [...[from, ...to].map((name) => `^src/modules/${name}/`), AUDIT_DOOR] },
      ),
    ),
    forbid(
      'every-module-is-on-the-map',
      'List the new module in MODULE_ARROWS.',
      { path: '^src/modules/', pathNot: Object.keys(MODULE_ARROWS).map((name) => `^src/modules/${name}/`) },
      {},
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/generated/prisma/(internal|models|enums|browser|common)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'react-server'],
    },
  },
}
