/** Every font of a PDF is in the file and says which characters it shows (ISO 19005-2, 6.2.11). */

import type { Findings } from '../findings.js';
import type { PdfObjects } from './open-pdf.js';
import { entry } from './open-pdf.js';

const programs = ['FontFile', 'FontFile2', 'FontFile3'];

export function checkFonts(pdf: PdfObjects, findings: Findings): void {
  for (const [, object] of pdf.document.context.enumerateIndirectObjects()) {
    const font = pdf.dict(object);
    const isFont = pdf.text(entry(font, 'Type')) === 'Font';
    const subtype = pdf.text(entry(font, 'Subtype')) ?? '';
    if (font === undefined || !isFont || subtype.startsWith('CIDFont')) continue;
    const name = pdf.text(entry(font, 'BaseFont')) ?? subtype;
    const [descendant] = pdf.list(entry(font, 'DescendantFonts'));
    const descriptor = pdf.dict(entry(pdf.dict(descendant) ?? font, 'FontDescriptor'));
    const embedded = programs.some((key) => (pdf.stream(entry(descriptor, key))?.length ?? 0) > 0);
    if (!embedded) findings.add('verify-font', { reason: 'not-embedded', font: name });
    if (pdf.stream(entry(font, 'ToUnicode')) === undefined) {
      findings.add('verify-font', { reason: 'no-characters', font: name });
    }
  }
}
