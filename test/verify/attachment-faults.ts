/** Deliberate faults in the records inside a good PDF, each with the finding that must come of it. */

import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';

export interface AttachmentFault {
  readonly name: string;
  /** `reason` of verify-attachment. */
  readonly finds: 'line' | 'missing' | 'surplus' | 'unrelated' | 'fingerprint';
  readonly change: (pdf: PDFDocument) => void;
}

const named = (text: string): PDFName => PDFName.of(text);

function specifications(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((dict) => dict.get(named('Type')) === named('Filespec'));
}

function firstSpecification(pdf: PDFDocument): PDFDict {
  const [specification] = specifications(pdf);
  if (specification === undefined) throw new Error('the file holds no record');
  return specification;
}

/** Edits every record that has the text; throws when none has. */
function editRecord(pdf: PDFDocument, from: string, to: string): void {
  let edited = 0;
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(named('Type')) !== named('EmbeddedFile')) continue;
    const text = Buffer.from(decodePDFRawStream(object).decode()).toString('utf8');
    if (!text.includes(from)) continue;
    const changed = pdf.context.flateStream(text.replace(from, to));
    changed.dict.set(named('Type'), named('EmbeddedFile'));
    pdf.context.assign(reference, changed);
    edited += 1;
  }
  if (edited === 0) throw new Error(`no record has ${from}`);
}

/** Takes a record out of what readers list and of what the paper names as its sources. */
function withoutFirst(pdf: PDFDocument): void {
  const sources = pdf.catalog.lookup(named('AF'), PDFArray);
  sources.remove(0);
  const names = pdf.catalog.lookup(named('Names'), PDFDict).lookup(named('EmbeddedFiles'), PDFDict);
  const list = names.lookup(named('Names'), PDFArray);
  list.remove(1);
  list.remove(0);
}

export const attachmentFaults: readonly AttachmentFault[] = [
  {
    name: 'a date in a record is another one',
    finds: 'line',
    change: (pdf) => {
      editRecord(pdf, '2022-05-30', '2022-05-31');
    },
  },
  {
    name: 'a line is put into a record',
    finds: 'line',
    change: (pdf) => {
      editRecord(pdf, 'people:', 'people:\n  - id: x');
    },
  },
  { name: 'a record is missing', finds: 'missing', change: withoutFirst },
  {
    name: 'a record is put in',
    finds: 'surplus',
    change: (pdf) => {
      const added = firstSpecification(pdf).clone(pdf.context);
      for (const key of ['F', 'UF']) added.set(named(key), PDFString.of('more.yaml'));
      pdf.catalog.lookup(named('AF'), PDFArray).push(pdf.context.register(added));
    },
  },
  {
    name: 'a record has another name',
    finds: 'missing',
    change: (pdf) => {
      const specification = firstSpecification(pdf);
      for (const key of ['F', 'UF']) specification.set(named(key), PDFString.of('other.yaml'));
    },
  },
  {
    name: 'the records are no sources of the paper any more',
    finds: 'unrelated',
    change: (pdf) => {
      for (const each of specifications(pdf)) each.set(named('AFRelationship'), named('Data'));
    },
  },
  {
    name: 'the paper does not name its records',
    finds: 'unrelated',
    change: (pdf) => {
      pdf.catalog.delete(named('AF'));
    },
  },
  {
    name: 'the fingerprint of the records is another one',
    finds: 'fingerprint',
    change: (pdf) => {
      for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        if (object.dict.get(named('Subtype')) !== named('XML')) continue;
        const text = Buffer.from(decodePDFRawStream(object).decode()).toString('utf8');
        const other = text.replace(/(<mahdar:records>)[0-9a-f]{4}/u, '$1beef');
        if (other === text) throw new Error('the file names no fingerprint of records');
        const changed = pdf.context.stream(Buffer.from(other, 'utf8'));
        changed.dict.set(named('Type'), named('Metadata'));
        changed.dict.set(named('Subtype'), named('XML'));
        pdf.context.assign(reference, changed);
      }
    },
  },
];
