/** Every font of a PDF is in the file and says which characters it shows (ISO 19005-2, 6.2.11). */

import type { Findings } from '../findings.js';
import type { PdfFile } from './objects/pdf-file.js';
import { PdfDict } from './objects/pdf-values.js';

const programs = ['FontFile', 'FontFile2', 'FontFile3'];

export function checkFonts(pdf: PdfFile, findings: Findings): void {
  for (const font of pdf.objects.values()) {
    if (!(font instanceof PdfDict) || pdf.text(font.get('Type')) !== 'Font') continue;
    const subtype = pdf.text(font.get('Subtype')) ?? '';
    if (subtype.startsWith('CIDFont')) continue;
    const name = pdf.text(font.get('BaseFont')) ?? subtype;
    const [descendant] = pdf.list(font.get('DescendantFonts'));
    const descriptor = pdf.dict((pdf.dict(descendant) ?? font).get('FontDescriptor'));
    const embedded = programs.some((key) => (pdf.stream(descriptor?.get(key))?.length ?? 0) > 0);
    if (!embedded) findings.add('verify-font', { reason: 'not-embedded', font: name });
    if (pdf.stream(font.get('ToUnicode')) === undefined) {
      findings.add('verify-font', { reason: 'no-characters', font: name });
    }
  }
}
