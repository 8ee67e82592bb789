/** Deliberate faults put into a good Word file, each with the finding that must come of it. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DiagnosticCode } from '../../src/diagnostics/codes.js';

export interface DocxFault {
  readonly name: string;
  readonly finds: DiagnosticCode;
  /** Part to edit, or the whole set of parts. */
  readonly part?: string;
  readonly edit?: (xml: string) => string;
  readonly parts?: (parts: Record<string, Uint8Array>) => void;
}

/** The file with one fault, packed again by another program. */
export function withFault(bytes: Uint8Array, fault: DocxFault): Uint8Array {
  const parts = unzipSync(bytes);
  const { part = 'word/document.xml', edit } = fault;
  if (edit !== undefined) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`the fault changes nothing: ${fault.name}`);
    parts[part] = strToU8(after);
  }
  fault.parts?.(parts);
  return zipSync(parts, { level: 1 });
}

/** Replaces the n-th match (1 is the first). */
function nth(pattern: RegExp, place: number, change: (match: string) => string) {
  return (xml: string): string => {
    let count = 0;
    return xml.replace(pattern, (match) => {
      count += 1;
      return count === place ? change(match) : match;
    });
  };
}

const paragraph = /<w:p>(?:(?!<\/?w:p>)[^])*<\/w:p>/g;

export const docxFaults: readonly DocxFault[] = [
  {
    name: 'one digit is changed',
    finds: 'verify-text',
    edit: (xml) => xml.replace('2022', '2023'),
  },
  {
    name: 'a letter is changed in a name',
    finds: 'verify-text',
    edit: nth(/هيئة/g, 1, () => 'هئية'),
  },
  {
    name: 'a paragraph is taken out',
    finds: 'verify-missing',
    edit: (xml) => {
      const at = xml.indexOf('<w:pStyle w:val="BodyText"/>');
      const begin = xml.lastIndexOf('<w:p>', at);
      const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
      return xml.slice(0, begin) + xml.slice(end);
    },
  },
  {
    name: 'a paragraph is put in',
    finds: 'verify-surplus',
    edit: (xml) => xml.replace('</w:tbl>', '</w:tbl><w:p><w:r><w:t>ملحق مزيف</w:t></w:r></w:p>'),
  },
  {
    name: 'a paragraph stands twice',
    finds: 'verify-surplus',
    edit: (xml) => {
      const at = xml.indexOf('<w:pStyle w:val="BodyText"/>');
      const begin = xml.lastIndexOf('<w:p>', at);
      const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
      return xml.slice(0, end) + xml.slice(begin, end) + xml.slice(end);
    },
  },
  {
    name: 'a heading goes down a level',
    finds: 'verify-structure',
    edit: nth(/<w:pStyle w:val="Heading2"\/>/g, 1, () => '<w:pStyle w:val="Heading3"/>'),
  },
  {
    name: 'a heading becomes body text',
    finds: 'verify-structure',
    edit: nth(/<w:pStyle w:val="Heading1"\/>/g, 1, () => '<w:pStyle w:val="BodyText"/>'),
  },
  {
    name: 'headings lose their outline level',
    finds: 'verify-structure',
    part: 'word/styles.xml',
    edit: (xml) => xml.replace(/<w:outlineLvl [^>]*\/>/g, ''),
  },
  {
    name: 'a list item loses its label',
    finds: 'verify-structure',
    edit: nth(/<w:numPr>.*?<\/w:numPr>/g, 1, () => ''),
  },
  {
    name: 'a list begins at another number',
    finds: 'verify-structure',
    part: 'word/numbering.xml',
    edit: (xml) => xml.replace(/<w:start w:val="1"\/>/g, '<w:start w:val="5"/>'),
  },
  {
    name: 'a list is told to begin at another number',
    finds: 'verify-structure',
    part: 'word/numbering.xml',
    edit: (xml) =>
      xml.replaceAll(
        '</w:num>',
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
      ),
  },
  {
    name: 'a list is numbered otherwise',
    finds: 'verify-structure',
    part: 'word/numbering.xml',
    edit: (xml) => xml.replace(/<w:numFmt w:val="decimal"\/>/g, '<w:numFmt w:val="upperRoman"/>'),
  },
  {
    name: 'a numbering is not defined',
    finds: 'verify-package',
    edit: nth(/<w:numId w:val="\d+"\/>/g, 1, () => '<w:numId w:val="977"/>'),
  },
  {
    name: 'a style is not defined',
    finds: 'verify-package',
    edit: nth(/<w:pStyle w:val="BodyText"\/>/g, 1, () => '<w:pStyle w:val="Corps"/>'),
  },
  {
    name: 'a cell spans a column more',
    finds: 'verify-package',
    edit: nth(/<w:gridSpan w:val="\d"\/>/g, 1, () => '<w:gridSpan w:val="9"/>'),
  },
  {
    name: 'a merged cell stands alone',
    finds: 'verify-structure',
    edit: nth(/<w:vMerge w:val="restart"\/>/g, 1, () => ''),
  },
  {
    name: 'a table loses its head row',
    finds: 'verify-structure',
    edit: nth(/<w:tblHeader\/>/g, 1, () => ''),
  },
  {
    name: 'a table runs from left to right',
    finds: 'verify-structure',
    edit: nth(/<w:bidiVisual\/>/g, 1, () => ''),
  },
  {
    name: 'an Arabic paragraph runs from left to right',
    finds: 'verify-structure',
    edit: nth(/<w:bidi\/>(?=<w:jc w:val="both"\/>)/g, 1, () => ''),
  },
  {
    name: 'a cell does not end with a paragraph',
    finds: 'verify-package',
    edit: nth(paragraph, 1, () => ''),
    parts: (parts) => {
      const xml = strFromU8(parts['word/document.xml']!);
      parts['word/document.xml'] = strToU8(
        xml.replace(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)(?:(?!<\/w:tc>)[^])*<\/w:tc>/, '<w:tc>$1</w:tc>'),
      );
    },
  },
  {
    name: 'a picture loses its description',
    finds: 'verify-alternative-text',
    edit: (xml) => xml.replace(/ descr="[^"]+"/, ' descr=""'),
  },
  {
    name: 'Arabic is said to be French',
    finds: 'verify-language',
    edit: nth(/w:val="ar-MA" w:bidi="ar-MA"/g, 12, () => 'w:val="fr-MA" w:bidi="fr-MA"'),
  },
  {
    name: 'Arabic is said to be French where letters are Latin',
    finds: 'verify-language',
    edit: nth(/w:val="ar-MA" w:bidi="ar-MA"/g, 12, () => 'w:val="fr-MA" w:bidi="ar-MA"'),
  },
  {
    name: 'a language is none',
    finds: 'verify-language',
    edit: nth(/w:val="ar-MA" w:bidi="ar-MA"/g, 12, () => 'w:val="arabe" w:bidi="arabe"'),
  },
  {
    name: 'the styles are in no language',
    finds: 'verify-language',
    part: 'word/styles.xml',
    edit: (xml) => xml.replace(/(<w:lang [^>]*w:bidi=")[^"]*/, '$1xx'),
  },
  {
    name: 'a field does not end',
    finds: 'verify-package',
    edit: (xml) => xml.replace('</w:p>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
  },
  {
    name: 'a cell spans fewer columns than none',
    finds: 'verify-package',
    edit: nth(/<w:gridSpan w:val="\d"\/>/g, 1, () => '<w:gridSpan w:val="-3"/>'),
  },
  {
    name: 'a text is hidden',
    finds: 'verify-package',
    edit: nth(/<w:rtl\/><w:lang/g, 12, () => '<w:vanish/><w:rtl/><w:lang'),
  },
  {
    name: 'a text is white',
    finds: 'verify-package',
    edit: nth(/<w:rtl\/><w:lang/g, 12, () => '<w:color w:val="FFFFFF"/><w:rtl/><w:lang'),
  },
  {
    name: 'a change is not accepted',
    finds: 'verify-package',
    edit: nth(
      /<w:p><w:pPr><w:pStyle w:val="BodyText"\/>.*?<\/w:pPr>/g,
      1,
      (match) =>
        `${match}<w:ins w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"><w:r><w:t>زيادة</w:t></w:r></w:ins>`,
    ),
  },
  {
    name: 'text stands straight in a paragraph',
    finds: 'verify-package',
    edit: (xml) => xml.replace('</w:pPr>', '</w:pPr>نص'),
  },
  {
    name: 'the running foot is another one',
    finds: 'verify-text',
    part: 'word/footer1.xml',
    edit: (xml) => xml.replace(/(<w:t[^>]*>)[^<]{5,}/, '$1غيره'),
  },
  {
    name: 'the title is another one',
    finds: 'verify-metadata',
    part: 'docProps/core.xml',
    edit: (xml) => xml.replace(/<dc:title>[^<]*/, '<dc:title>x'),
  },
  {
    name: 'the author is another one',
    finds: 'verify-metadata',
    part: 'docProps/core.xml',
    edit: (xml) => xml.replace(/<dc:creator>[^<]*/, '<dc:creator>x'),
  },
  {
    name: 'the date is another one',
    finds: 'verify-metadata',
    part: 'docProps/core.xml',
    edit: (xml) => xml.replace(/(<dcterms:created[^>]*>)\d{4}/, '$12001'),
  },
  {
    name: 'the program is another one',
    finds: 'verify-metadata',
    part: 'docProps/app.xml',
    edit: (xml) => xml.replace(/<Application>[^<]*/, '<Application>Microsoft Office Word'),
  },
  {
    name: 'the fingerprint is another one',
    finds: 'verify-records-changed',
    part: 'docProps/custom.xml',
    edit: (xml) => xml.replace(/(fingerprint"><vt:lpwstr>)[0-9a-f]{4}/, '$1beef'),
  },
  {
    name: 'a font is not embedded',
    finds: 'verify-font',
    part: 'word/fontTable.xml',
    edit: (xml) => xml.replace(/<w:embed\w+ [^>]*\/>/g, ''),
  },
  {
    name: 'the main part is not well-formed',
    finds: 'verify-package',
    edit: (xml) => xml.replace('</w:body>', ''),
  },
  {
    name: 'the styles are missing',
    finds: 'verify-package',
    parts: (parts) => delete parts['word/styles.xml'],
  },
  {
    name: 'a picture is missing',
    finds: 'verify-package',
    parts: (parts) => {
      const picture = Object.keys(parts).find((part) => part.startsWith('word/media/'));
      Reflect.deleteProperty(parts, picture ?? '');
    },
  },
  {
    name: 'a part is put in',
    finds: 'verify-package',
    parts: (parts) => {
      parts['word/vbaProject.bin'] = strToU8('x');
    },
  },
  {
    name: 'the main part has no type of its own',
    finds: 'verify-package',
    part: '[Content_Types].xml',
    edit: (xml) => xml.replace(/<Override [^>]*PartName="\/word\/document.xml"[^>]*\/>/, ''),
  },
  {
    name: 'the file is only packed again',
    finds: 'verify-bytes',
    parts: () => undefined,
  },
];
