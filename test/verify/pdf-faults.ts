/** Deliberate faults put into a good PDF, each with the finding that must come of it. */

import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import type { DiagnosticCode } from '../../src/diagnostics/codes.js';

export interface PdfFault {
  readonly name: string;
  readonly finds: DiagnosticCode;
  readonly change: (pdf: PDFDocument) => void;
}

const name = (text: string): PDFName => PDFName.of(text);

/** The file with one fault, saved again by another program. */
export async function withFault(bytes: Uint8Array, fault: PdfFault): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  fault.change(pdf);
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Structure elements of a type, in order of their objects. */
function elements(pdf: PDFDocument, type: string): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((dict) => dict.get(name('S')) === name(type) && dict.has(name('P')));
}

function first(pdf: PDFDocument, type: string): PDFDict {
  const [element] = elements(pdf, type);
  if (element === undefined) throw new Error(`the file has no ${type}`);
  return element;
}

/** Edits the content of a page (0 is the first); throws when nothing changes. */
function editContent(pdf: PDFDocument, page: number, edit: (content: string) => string): void {
  const node = pdf.getPages()[page]!.node;
  const entry = node.get(name('Contents'));
  const reference = entry instanceof PDFArray ? entry.get(0) : entry;
  if (!(reference instanceof PDFRef)) throw new Error('no content');
  editStream(pdf, reference, edit);
}

function editStream(pdf: PDFDocument, at: PDFRef, edit: (text: string) => string): void {
  const stream = pdf.context.lookup(at);
  if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const edited = edit(text);
  if (edited === text) throw new Error('the fault changes nothing');
  pdf.context.assign(at, pdf.context.flateStream(Buffer.from(edited, 'latin1')));
}

/** As text of UTF-8, for the XMP packet. */
function editXmp(pdf: PDFDocument, edit: (xml: string) => string): void {
  const at = pdf.catalog.get(name('Metadata'));
  if (!(at instanceof PDFRef)) throw new Error('no XMP');
  const stream = pdf.context.lookup(at);
  if (!(stream instanceof PDFRawStream)) throw new Error('no XMP');
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
  const edited = edit(text);
  if (edited === text) throw new Error('the fault changes nothing');
  const made = pdf.context.stream(Buffer.from(edited, 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  pdf.context.assign(at, made);
}

function fonts(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((dict) => dict.get(name('Type')) === name('Font') && dict.has(name('ToUnicode')));
}

function editToUnicode(pdf: PDFDocument, edit: (map: string) => string): void {
  for (const font of fonts(pdf)) {
    const at = font.get(name('ToUnicode'));
    if (!(at instanceof PDFRef)) continue;
    try {
      editStream(pdf, at, edit);
      return;
    } catch {
      // Another font of the paper has the character.
    }
  }
  throw new Error('no font has the character');
}

/** The string shown first on a page by an operator, as a pattern with its hexadecimal codes. */
const shownText = /<([0-9a-f]{16,})> Tj/;

/** Removes the first child of a dictionary's K that passes. */
function withoutKid(dict: PDFDict, which: (kid: PDFObject, index: number) => boolean): void {
  const kids = dict.lookup(name('K'), PDFArray);
  const index = kids.asArray().findIndex(which);
  kids.remove(index);
}

function swapKids(dict: PDFDict, one: number, other: number): void {
  const kids = dict.lookup(name('K'), PDFArray);
  const [a, b] = [kids.get(one), kids.get(other)];
  kids.set(one, b);
  kids.set(other, a);
}

function attributes(dict: PDFDict): PDFDict {
  return dict.lookup(name('A'), PDFDict);
}

function elementWith(pdf: PDFDocument, type: string, attribute: string): PDFDict {
  const found = elements(pdf, type).find(
    (each) => each.has(name('A')) && attributes(each).has(name(attribute)),
  );
  if (found === undefined) throw new Error(`no ${type} has ${attribute}`);
  return found;
}

export const pdfFaults: readonly PdfFault[] = [
  {
    name: 'one digit of a font table stands for another: 2 reads as 3',
    finds: 'verify-text',
    change: (pdf) => editToUnicode(pdf, (map) => map.replace(/<0032>/g, '<0033>')),
  },
  {
    name: 'a letter of a font table stands for another: alif reads as ba',
    finds: 'verify-text',
    change: (pdf) => editToUnicode(pdf, (map) => map.replace(/> <0627>/g, '> <0628>')),
  },
  {
    name: 'the glyphs of a line are turned round',
    finds: 'verify-text',
    change: (pdf) =>
      editContent(pdf, 0, (content) =>
        content.replace(shownText, (_, codes: string) => {
          const glyphs = codes.match(/.{4}/g) ?? [];
          return `<${glyphs.reverse().join('')}> Tj`;
        }),
      ),
  },
  {
    name: 'a line loses its last glyph',
    finds: 'verify-text',
    change: (pdf) =>
      editContent(pdf, 0, (content) =>
        content.replace(shownText, (_, codes: string) => `<${codes.slice(0, -4)}> Tj`),
      ),
  },
  {
    name: 'a line is shown twice',
    finds: 'verify-text',
    change: (pdf) => editContent(pdf, 0, (content) => content.replace(shownText, '$& $&')),
  },
  {
    name: 'two paragraphs change places in the structure',
    finds: 'verify-text',
    change: (pdf) => swapKids(first(pdf, 'Sect'), 2, 3),
  },
  {
    name: 'a paragraph is taken out of the structure',
    finds: 'verify-missing',
    change: (pdf) => withoutKid(first(pdf, 'Sect'), (_, index) => index === 2),
  },
  {
    name: 'a paragraph stands twice in the structure',
    finds: 'verify-marking',
    change: (pdf) => {
      const kids = first(pdf, 'Sect').lookup(name('K'), PDFArray);
      const again = kids.lookup(2, PDFDict).clone(pdf.context);
      kids.push(pdf.context.register(again));
    },
  },
  {
    name: 'a heading becomes a paragraph',
    finds: 'verify-structure',
    change: (pdf) => first(pdf, 'H2').set(name('S'), name('P')),
  },
  {
    name: 'a heading goes down a level',
    finds: 'verify-structure',
    change: (pdf) => first(pdf, 'H1').set(name('S'), name('H2')),
  },
  {
    name: 'a list becomes a division',
    finds: 'verify-structure',
    change: (pdf) => first(pdf, 'L').set(name('S'), name('Div')),
  },
  {
    name: 'a list loses its numbering',
    finds: 'verify-structure',
    change: (pdf) => attributes(first(pdf, 'L')).set(name('ListNumbering'), name('None')),
  },
  {
    name: 'an item is taken out of a list',
    finds: 'verify-missing',
    change: (pdf) => withoutKid(first(pdf, 'L'), (_, index) => index === 0),
  },
  {
    name: 'a head cell becomes a plain one',
    finds: 'verify-structure',
    change: (pdf) => first(pdf, 'TH').set(name('S'), name('TD')),
  },
  {
    name: 'a head cell loses its scope',
    finds: 'verify-structure',
    change: (pdf) => attributes(elementWith(pdf, 'TH', 'Scope')).delete(name('Scope')),
  },
  {
    name: 'a head cell heads its row instead of its column',
    finds: 'verify-structure',
    change: (pdf) => {
      const scoped = attributes(elementWith(pdf, 'TH', 'Scope'));
      const other = scoped.get(name('Scope')) === name('Row') ? 'Column' : 'Row';
      scoped.set(name('Scope'), name(other));
    },
  },
  {
    name: 'a cell spans another number of rows',
    finds: 'verify-structure',
    change: (pdf) =>
      attributes(elementWith(pdf, 'TH', 'RowSpan')).set(name('RowSpan'), PDFNumber.of(9)),
  },
  {
    name: 'a row is taken out of a table',
    finds: 'verify-missing',
    change: (pdf) => withoutKid(first(pdf, 'TBody'), (_, index) => index === 1),
  },
  {
    name: 'a picture loses its description',
    finds: 'verify-alternative-text',
    change: (pdf) => first(pdf, 'Figure').delete(name('Alt')),
  },
  {
    name: 'a picture is described by its file name',
    finds: 'verify-alternative-text',
    change: (pdf) => first(pdf, 'Figure').set(name('Alt'), PDFString.of('emblem.png')),
  },
  {
    name: 'a paragraph in Arabic is said to be French',
    finds: 'verify-language',
    change: (pdf) => first(pdf, 'H1').set(name('Lang'), PDFString.of('fr-MA')),
  },
  {
    name: 'the paper is said to be in another language',
    finds: 'verify-language',
    change: (pdf) => first(pdf, 'Document').set(name('Lang'), PDFString.of('xx')),
  },
  {
    name: 'the file is said to be in another language',
    finds: 'verify-claim',
    change: (pdf) => pdf.catalog.set(name('Lang'), PDFString.of('fr-FR')),
  },
  {
    name: 'the title is another one',
    finds: 'verify-metadata',
    change: (pdf) => pdf.setTitle('محضر آخر'),
  },
  {
    name: 'the title of the description (XMP) is another one',
    finds: 'verify-metadata',
    change: (pdf) => editXmp(pdf, (xml) => xml.replace(/(<dc:title>.*?x-default">)[^<]+/s, '$1x')),
  },
  {
    name: 'the author is another one',
    finds: 'verify-metadata',
    change: (pdf) => pdf.setAuthor('غيرها'),
  },
  {
    name: 'the date is another one',
    finds: 'verify-metadata',
    change: (pdf) => pdf.setCreationDate(new Date('2022-05-28T12:00:00Z')),
  },
  {
    name: 'the description (XMP) is no XML',
    finds: 'verify-unreadable',
    change: (pdf) => editXmp(pdf, (xml) => xml.replace('</rdf:RDF>', '')),
  },
  {
    name: 'the description (XMP) does not claim PDF/A',
    finds: 'verify-claim',
    change: (pdf) => editXmp(pdf, (xml) => xml.replace(/<pdfaid:part>2</, '<pdfaid:part>3<')),
  },
  {
    name: 'the description (XMP) does not claim PDF/UA',
    finds: 'verify-claim',
    change: (pdf) => editXmp(pdf, (xml) => xml.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')),
  },
  {
    name: 'the colours have no meaning',
    finds: 'verify-claim',
    change: (pdf) => pdf.catalog.delete(name('OutputIntents')),
  },
  {
    name: 'the file does not say that it is tagged',
    finds: 'verify-claim',
    change: (pdf) => pdf.catalog.delete(name('MarkInfo')),
  },
  {
    name: 'the title is not shown',
    finds: 'verify-claim',
    change: (pdf) =>
      pdf.catalog
        .lookup(name('ViewerPreferences'), PDFDict)
        .set(name('DisplayDocTitle'), PDFBool.False),
  },
  {
    name: 'the structure is taken out',
    finds: 'verify-claim',
    change: (pdf) => pdf.catalog.delete(name('StructTreeRoot')),
  },
  {
    name: 'headings are given the meaning of paragraphs',
    finds: 'verify-claim',
    change: (pdf) =>
      pdf.catalog
        .lookup(name('StructTreeRoot'), PDFDict)
        .set(name('RoleMap'), pdf.context.obj({ H1: 'P' })),
  },
  {
    name: 'a script is put in',
    finds: 'verify-claim',
    change: (pdf) =>
      pdf.catalog.set(name('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: 'app.alert(1)' })),
  },
  {
    name: 'a font is taken out',
    finds: 'verify-font',
    change: (pdf) => {
      const [font] = fonts(pdf);
      const descendant = font!.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      descendant.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
    },
  },
  {
    name: 'a font does not say which characters it shows',
    finds: 'verify-font',
    change: (pdf) => fonts(pdf)[0]!.delete(name('ToUnicode')),
  },
  {
    name: 'two pieces of a page have one number',
    finds: 'verify-marking',
    change: (pdf) => editContent(pdf, 0, (content) => content.replace(/\/MCID 15\b/, '/MCID 14')),
  },
  {
    name: 'a text is put on the page, outside all marks',
    finds: 'verify-marking',
    change: (pdf) =>
      editContent(pdf, 0, (content) => {
        const font = /\/(F\d+) [\d.]+ Tf/.exec(content)?.[1] ?? '';
        const codes = shownText.exec(content)?.[1] ?? '';
        return `${content}\nBT /${font} 12 Tf 1 0 0 -1 50 50 Tm <${codes}> Tj ET`;
      }),
  },
  {
    name: 'a text is put on the page as a running head',
    finds: 'verify-surplus',
    change: (pdf) =>
      editContent(pdf, 0, (content) => {
        const font = /\/(F\d+) [\d.]+ Tf/.exec(content)?.[1] ?? '';
        const codes = shownText.exec(content)?.[1] ?? '';
        return `${content}\n/Artifact BMC BT /${font} 12 Tf 1 0 0 -1 50 50 Tm <${codes}> Tj ET EMC`;
      }),
  },
  {
    name: 'a page loses its running foot',
    finds: 'verify-missing',
    change: (pdf) =>
      editContent(pdf, 1, (content) => content.replace(/\/Artifact[^]*?Pagination[^]*?EMC/g, '')),
  },
  {
    name: 'text becomes white on white',
    finds: 'verify-contrast',
    change: (pdf) => editContent(pdf, 0, (content) => content.replace('BT 0 g', 'BT 1 g')),
  },
  {
    name: 'text becomes invisible',
    finds: 'verify-contrast',
    change: (pdf) => editContent(pdf, 0, (content) => content.replace('BT 0 g', 'BT 3 Tr 0 g')),
  },
  {
    name: 'a page is taken out',
    finds: 'verify-text',
    change: (pdf) => pdf.removePage(1),
  },
  {
    name: 'the bookmarks are taken out',
    finds: 'verify-bookmarks',
    change: (pdf) => pdf.catalog.delete(name('Outlines')),
  },
  {
    name: 'a bookmark has another title',
    finds: 'verify-bookmarks',
    change: (pdf) => {
      const item = pdf.catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict);
      item.set(name('Title'), PDFHexString.fromText('عنوان آخر'));
    },
  },
  {
    name: 'the fingerprint is another one',
    finds: 'verify-records-changed',
    change: (pdf) =>
      editXmp(pdf, (xml) => xml.replace(/(<mahdar:fingerprint>)[0-9a-f]{4}/, '$1beef')),
  },
  {
    name: 'a picture is put over the page',
    finds: 'verify-bytes',
    change: (pdf) => editContent(pdf, 0, (content) => `${content}\n1 g 50 50 300 300 re f`),
  },
];
