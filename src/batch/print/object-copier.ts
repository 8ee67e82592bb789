/**
 * Copies objects of a paper's PDF into the print file under numbers of their own. What papers share (fonts, pictures,
 * colour profiles, the pages of further copies) is written once: objects with the same content have the same number.
 */

import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import { reference } from './pdf-writer.js';
import type { ObjectNumber, PdfWriter } from './pdf-writer.js';

/** Numbers of what was written, by fingerprint. */
export type SharedObjects = Map<string, ObjectNumber>;

/** Gives an object another form in the print file; undefined: copied as it is. */
export type Rewrite = (object: PDFDict) => string | undefined;

export class ObjectCopier {
  readonly #context: PDFContext;
  readonly #writer: PdfWriter;
  readonly #shared: SharedObjects;
  readonly #rewrite: Rewrite;
  /** Objects that have a number, and are written or will be. */
  readonly #numbers = new Map<PDFRef, ObjectNumber>();
  readonly #sharedNumbers = new Map<PDFRef, ObjectNumber>();

  constructor(
    context: PDFContext,
    target: { readonly writer: PdfWriter; readonly shared: SharedObjects },
    rewrite: Rewrite,
  ) {
    this.#context = context;
    this.#writer = target.writer;
    this.#shared = target.shared;
    this.#rewrite = rewrite;
  }

  /** References to the object lead to this number; somebody else writes it. */
  standsFor(ref: PDFRef, number: ObjectNumber): void {
    this.#numbers.set(ref, number);
  }

  /** The object in PDF syntax; objects it refers to are copied, each once. */
  text(object: PDFObject | undefined): string {
    return syntax(object, {
      number: (ref) => this.#copied(ref),
      dictionary: (dict) => this.#rewrite(dict) ?? this.entries(dict),
    });
  }

  /** A dictionary without some of its keys, and with others in their place. */
  entries(dict: PDFDict, changed: Readonly<Record<string, string | undefined>> = {}): string {
    const kept = dict
      .entries()
      .filter(([key]) => !(key.decodeText() in changed))
      .map(([key, value]) => `${key.toString()} ${this.text(value)}`);
    const added = Object.entries(changed).flatMap(([key, value]) =>
      value === undefined ? [] : [`/${key} ${value}`],
    );
    return `<< ${[...kept, ...added].join(' ')} >>`;
  }

  #copied(ref: PDFRef): ObjectNumber {
    const known = this.#numbers.get(ref);
    if (known !== undefined) return known;
    const number = this.#writer.reserve();
    this.#numbers.set(ref, number);
    const object = this.#context.lookup(ref);
    if (object instanceof PDFRawStream)
      throw new Error('a stream is not reached through resources');
    this.#writer.write(number, this.text(object));
    return number;
  }

  /** The object as a reference, or as it is where it has no number: for resources, which refer to nothing that differs. */
  sharedText(object: PDFObject | undefined): string {
    return syntax(object, {
      number: (ref) => this.#sharedCopy(ref),
      dictionary: (dict) => `<< ${this.#sharedEntries(dict)} >>`,
    });
  }

  #sharedCopy(ref: PDFRef): ObjectNumber {
    const known = this.#sharedNumbers.get(ref);
    if (known !== undefined) return known;
    const object = this.#context.lookup(ref);
    const number =
      object instanceof PDFRawStream
        ? this.sharedStream(this.#sharedEntries(object.dict, lengthKey), object.contents)
        : this.sharedObject(this.sharedText(object));
    this.#sharedNumbers.set(ref, number);
    return number;
  }

  #sharedEntries(dict: PDFDict, without?: PDFName): string {
    return dict
      .entries()
      .filter(([key]) => key !== without)
      .map(([key, value]) => `${key.toString()} ${this.sharedText(value)}`)
      .join(' ');
  }

  /** Number of the object with this body, written now if none has it. */
  sharedObject(body: string): ObjectNumber {
    return this.#once(createHash('sha256').update(body, 'latin1').digest('base64'), (number) => {
      this.#writer.write(number, body);
    });
  }

  sharedStream(entries: string, content: Uint8Array): ObjectNumber {
    const hash = createHash('sha256').update(`${entries}\nstream\n`, 'latin1').update(content);
    return this.#once(hash.digest('base64'), (number) => {
      this.#writer.writeStream(number, entries, content);
    });
  }

  #once(fingerprint: string, write: (number: ObjectNumber) => void): ObjectNumber {
    const known = this.#shared.get(fingerprint);
    if (known !== undefined) return known;
    const number = this.#writer.reserve();
    this.#shared.set(fingerprint, number);
    write(number);
    return number;
  }
}

/** The length of a stream is written by who writes the stream. */
const lengthKey = PDFName.of('Length');

interface Forms {
  readonly number: (ref: PDFRef) => ObjectNumber;
  readonly dictionary: (dict: PDFDict) => string;
}

/** The object in PDF syntax, with what it refers to and its dictionaries in the forms given. */
function syntax(object: PDFObject | undefined, forms: Forms): string {
  if (object === undefined) return 'null';
  if (object instanceof PDFRef) return reference(forms.number(object));
  if (object instanceof PDFDict) return forms.dictionary(object);
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((item) => syntax(item, forms))
      .join(' ')}]`;
  return object.toString();
}
