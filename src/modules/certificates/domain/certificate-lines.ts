import type { LabelledSection } from '@/modules/applications/domain/labelled-answers'
import type { CertificateLine, ServiceResult } from '@/modules/catalogue/domain/service-version'
import { printedAnswers } from './answer-words'
import type { LetterFacts } from './letter-facts'

type PrintedLine = { label: string; value: string }

/** The lines of a certificate from what was filed; one that nothing was answered for is left out. */
function certificateLines(lines: readonly CertificateLine[], sections: readonly LabelledSection[]): PrintedLine[] {
  return lines.flatMap((line) => {
    const value = 'text' in line ? line.text : joined(sections, line.fields, line.between)
    return value === '' ? [] : [{ label: line.label, value }]
  })
}

const joined = (sections: readonly LabelledSection[], fields: readonly string[], between = '，'): string =>
  printedAnswers(sections, fields)
    .map(({ value }) => value)
    .join(between)

/** Whom a certificate names and what it says. A holder named otherwise than the applicant is a shop or a company. */
export function certifiedFacts(
  certificate: ServiceResult['certificate'],
  sections: readonly LabelledSection[],
  applicantName: string,
): Pick<LetterFacts, 'holder' | 'holderLines' | 'printed'> {
  const prints = certificate?.prints
  const holderLines = prints ? certificateLines(prints.holder, sections) : null
  const holderField = certificate?.holderField
  const named = holderLines ? holderLines[0]?.value : holderField && printedAnswers(sections, [holderField])[0]?.value
  const isPerson = !named || named === applicantName
  return {
    holder: isPerson ? { name: applicantName, kind: 'person' } : { name: named, kind: 'organisation' },
    holderLines,
    printed: prints
      ? certificateLines([...(prints.place ?? []), ...(prints.scope ?? [])], sections)
      : printedAnswers(sections, certificate?.printedFields ?? []),
  }
}
