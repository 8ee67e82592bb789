/** Takes bytes, gives the objects of a PDF, or why they cannot be read. */

import {
  PDFArray,
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
import { inflateSync } from 'node:zlib';

/** `followed`: something stands behind the end of the file. */
export type Unreadable = 'encrypted' | 'truncated' | 'followed' | 'damaged';

/** The objects of a file, by the few ways the checks ask for them. */
export interface PdfObjects {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** Follows a reference. */
  follow(object: PDFObject | undefined): PDFObject | undefined;
  dict(object: PDFObject | undefined): PDFDict | undefined;
  /** An array's objects; a single object stands for an array of one. */
  list(object: PDFObject | undefined): readonly PDFObject[];
  /** Text of a string or name. */
  text(object: PDFObject | undefined): string | undefined;
  /** Decoded bytes of a stream. */
  stream(object: PDFObject | undefined): Uint8Array | undefined;
}

export async function openPdf(bytes: Uint8Array): Promise<PdfObjects | Unreadable> {
  const end = endOf(bytes);
  if (end !== 'whole') return end;
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
      // It would give way to other work after every so many objects.
      parseSpeed: Infinity,
    });
    if (document.isEncrypted) return 'encrypted';
    return objectsOf(document);
  } catch {
    return 'damaged';
  }
}

/**
 * A whole file ends with the place of its cross-reference table (ISO 32000-1, 7.5.5), and that place holds one. What
 * was cut off ends otherwise, perhaps in the middle of an update; what was cut and patched points elsewhere.
 */
function endOf(bytes: Uint8Array): 'whole' | 'truncated' | 'followed' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = file.lastIndexOf('%%EOF');
  const tail = file.toString('latin1', Math.max(0, last - 64), last);
  const at = /startxref\s+(\d+)\s+$/.exec(tail)?.[1];
  if (last < 0 || at === undefined) return 'truncated';
  const table = file.toString('latin1', Number(at), Number(at) + 32);
  if (!/^(xref\b|\d+ \d+ obj\b)/.test(table)) return 'truncated';
  const behind = file.toString('latin1', last + '%%EOF'.length);
  if (/^\s*$/.test(behind)) return 'whole';
  return /\d+ \d+ obj\b/.test(behind) ? 'truncated' : 'followed';
}

function objectsOf(document: PDFDocument): PdfObjects {
  const { context, catalog } = document;
  const follow = (object: PDFObject | undefined): PDFObject | undefined =>
    object instanceof PDFRef ? context.lookup(object) : object;
  return {
    document,
    catalog,
    follow,
    dict: (object) => {
      const value = follow(object);
      if (value instanceof PDFRawStream) return value.dict;
      return value instanceof PDFDict ? value : undefined;
    },
    list: (object) => {
      const value = follow(object);
      if (value === undefined) return [];
      return value instanceof PDFArray ? value.asArray() : [object ?? value];
    },
    text: (object) => {
      const value = follow(object);
      if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
      if (value instanceof PDFName) return value.decodeText();
      return value instanceof PDFNumber ? String(value.asNumber()) : undefined;
    },
    stream: (object) => {
      const value = follow(object);
      return value instanceof PDFRawStream ? decoded(value) : undefined;
    },
  };
}

/** zlib reads what has been deflated once; whatever else there is, pdf-lib knows. */
function decoded(stream: PDFRawStream): Uint8Array {
  const deflated = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const plain = stream.dict.get(PDFName.of('DecodeParms')) === undefined;
  return deflated && plain
    ? inflateSync(stream.getContents())
    : decodePDFRawStream(stream).decode();
}

/** The value of a key. */
export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.get(PDFName.of(key));
}
