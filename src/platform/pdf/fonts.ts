import path from 'node:path'

/** Typst sees the repository as its root: templates and fonts are named from there. */
export const PDF_ROOT = path.resolve(/* turbopackIgnore: true */ process.cwd())

const packages = path.join(PDF_ROOT, 'node_modules/@expo-google-fonts')

/** Only the weights the letters use: each folder holds one font file, read when a glyph of it is first needed. */
export const FONT_FOLDERS = [
  path.join(packages, 'noto-serif-sc/400Regular'),
  path.join(packages, 'noto-serif-sc/700Bold'),
  path.join(packages, 'noto-sans-sc/400Regular'),
  path.join(packages, 'noto-sans-sc/700Bold'),
  path.join(PDF_ROOT, 'src/platform/pdf/fonts'),
]

/**
 * Every font list in a template ends with these two families, so a character that one of these files holds can
 * always be set: Noto Serif SC for the everyday ones, our subset of Hanazono for CJK Extensions B–F
 * (GB 18030-2022 level 3 asks government systems for them).
 */
export const LAST_RESORT_FONTS = [
  path.join(packages, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  path.join(PDF_ROOT, 'src/platform/pdf/fonts/YizhanRareHan-Regular.ttf'),
]
