import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { processWide } from '../process-wide'
import { FONT_FOLDERS, PDF_ROOT } from './fonts'
import { spellMissingGlyphsIn } from './missing-glyphs'

/** Reading four fonts takes a tenth of a second, so one compiler serves the life of the process. */
const compiler = () =>
  processWide('pdf-compiler', () =>
    NodeCompiler.create({ workspace: PDF_ROOT, fontArgs: [{ fontPaths: FONT_FOLDERS }] }),
  )

/** How many renderings an unused intermediate result stays in memory. */
const CACHE_AGE = 10

/**
 * Renders a Typst template to an archivable letter: PDF/A-2b, tagged, fonts embedded.
 *
 * The data reaches the template as JSON through `sys.inputs.data`, so a text in it is always a string and never
 * markup. The template sets title, language and date of the document from the data; nothing here looks at a clock,
 * so equal data gives equal bytes.
 *
 * @param template path of the `.typ` file from the repository's root, with a leading slash
 * @throws when the template does not compile (a bug: texts cannot cause it)
 */
export async function renderPdf(template: string, data: unknown): Promise<Buffer> {
  const typst = compiler()
  const source = `#import "${template}": page\n#page(json(bytes(sys.inputs.data)))`
  const inputs = { data: JSON.stringify(spellMissingGlyphsIn(data)) }
  try {
    return typst.pdf({ mainFileContent: source, inputs }, { pdfStandard: 'a-2b', pdfTags: true })
  } finally {
    typst.evictCache(CACHE_AGE)
  }
}
