import { describe, expect, it } from 'vitest'
import { codeOf, filesIn, read } from './source-files'

type Ban = {
  what: string
  /** What it looks like in code whose comments and quoted words were taken out. */
  looks: RegExp
  /** Where it was looked at and stands for a reason. */
  except?: RegExp
  sample: string
}

const BANS: Ban[] = [
  {
    what: 'SQL put together from text',
    looks: /RawUnsafe|Prisma\.raw\(|\.query\(\s*`[^`]*\$\{/,
    // LISTEN on a channel whose name is a constant: PostgreSQL takes no parameter there. A whole number behind LIMIT.
    except: /page-events\.ts$|casework\/data\/own-tasks\.ts$/,
    sample: 'db.$queryRawUnsafe(text)',
  },
  {
    what: 'a program started by the city',
    looks: /(?<![.\w])(?:exec|execFile|spawn|fork)(?:Sync)?\(/,
    // Programs of the city's own, whose names are constants: the nightly backup, whose only input are settings, and the one
    // that opens files, which is given a kind out of a list and bytes, and no secret.
    except: /^src\/(?:worker\/night-backup|platform\/file-opener\/run-program)\.ts$/,
    sample: 'spawn(command)',
  },
  {
    what: 'a pattern of the database made of text as it was typed',
    // Prisma escapes none of the wildcards of LIKE.
    looks: /\b(?:contains|startsWith|endsWith): (?!literal\()/,
    sample: 'where: { name: { contains: typed } }',
  },
  { what: 'text that becomes code', looks: /\beval\(|new Function\(|\bvm\.run/, sample: 'eval(text)' },
  {
    what: 'a pattern made of text',
    looks: /new RegExp\(/,
    // The first escapes every sign it is given; the others are made of constants of their own.
    except: /search\/domain\/(?:highlight|question)\.ts$|notice-days\.ts$/,
    sample: 'new RegExp(query)',
  },
  {
    what: 'HTML that nobody escapes',
    looks: /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/,
    // Cleaned on save and on reading (clean-html.ts); JSON with `<` written as an escape.
    except: /document-body\.tsx$|structured-data\.tsx$/,
    sample: 'element.innerHTML = text',
  },
  {
    what: 'a request to an address that somebody gave',
    looks: /(?<![.\w])fetch\(|https?\.(?:get|request)\(|(?<![.\w])connect\(\{/,
    // A browser asking its own city; the private socket in front; scanner, text message gateway and provider, which are settings.
    except:
      /use-(?:autosave|autosaved-draft|session)\.ts$|also-editing\.tsx$|upload-picture\.ts$|server\/upstream\.ts$|storage\/clamd\.ts$|platform\/text-message\.ts$|server\/provider-origin\.ts$/,
    sample: 'await fetch(address)',
  },
]

const found = ({ looks }: Ban, source: string): boolean => looks.test(codeOf(source))
const sources = filesIn('src', /\.tsx?$/).filter((file) => !/\/generated\/|\/testing\//.test(file))

describe('what is dangerous stands nowhere but where it was looked at', () => {
  it.each(BANS)('$what', (ban) => {
    const suspects = sources.filter((file) => !ban.except?.test(file) && found(ban, read(file)))
    expect(suspects).toEqual([])
  })

  it.each(BANS)('sees red: $what', (ban) => expect(found(ban, ban.sample)).toBe(true))

  it('programs are started from nowhere else, by whatever name the means goes', () => {
    const where = BANS.find(({ sample }) => sample.startsWith('spawn'))?.except
    const means = /['"](?:node:)?(?:child_process|cluster|worker_threads)['"]/
    expect(means.test(read('src/worker/night-backup.ts'))).toBe(true)
    expect(sources.filter((file) => means.test(read(file)) && !where?.test(file))).toEqual([])
  })

  it('nothing the city runs on reads XML, YAML or a serialised object, so that none can lure it elsewhere', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const parsers = /xml|sax|cheerio|jsdom|yaml|serialize|mammoth|docx|xlsx|exceljs|libre/i
    expect(Object.keys(dependencies).filter((name) => parsers.test(name))).toEqual([])
  })
})
