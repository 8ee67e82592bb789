/** Takes a record file, gives every text in it that papers print, with its path; the schema says where they are. */

import { z } from 'zod';
import { remembered } from '../lookup/remembered.js';
import { recordSchemas, type RecordFile } from './record-files.js';
import { isPrinted, type LocalizedText } from './schema.js';
import type { RecordPath } from './workspace.js';

export interface PlacedText {
  readonly path: RecordPath;
  readonly text: LocalizedText;
}

/** One language of a localized text. */
export interface TextVariant {
  readonly path: RecordPath;
  /** Undefined for a plain string, which is the same in all languages. */
  readonly lang?: 'ar' | 'fr' | 'zgh';
  readonly text: string;
}

const languages = ['ar', 'fr', 'zgh'] as const;

/** In the order of the schema. */
export function localizedTextsOf(file: RecordFile): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  collectorOf(recordSchemas[file.kind])?.(file.record, [], texts);
  return texts;
}

export function variantsOf({ path, text }: PlacedText): readonly TextVariant[] {
  if (typeof text === 'string') return [{ path, text }];
  const variants: TextVariant[] = [];
  for (const lang of languages) {
    const variant = text[lang];
    if (variant !== undefined) variants.push({ path: [...path, lang], lang, text: variant });
  }
  return variants;
}

/** Adds the texts of a value that its schema has let through. */
type Collector = (value: unknown, path: RecordPath, texts: PlacedText[]) => void;

/** Undefined for what holds no text. A schema is looked through once. */
const collectorOf = remembered(makeCollector);

function makeCollector(schema: z.core.$ZodType): Collector | undefined {
  if (isPrinted(schema)) return collectText;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return collectorOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return ofItems(collectorOf(schema.element));
  if (schema instanceof z.ZodUnion) return ofUnion(schema.options);
  return schema instanceof z.ZodObject ? ofObject(schema.shape) : undefined;
}

const collectText: Collector = (value, path, texts) => {
  // The schema let it through, which the compiler cannot follow.
  if (value !== undefined) texts.push({ path, text: value as LocalizedText });
};

function ofItems(collect: Collector | undefined): Collector | undefined {
  if (collect === undefined) return undefined;
  return (value, path, texts) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) collect(item, [...path, index], texts);
  };
}

function ofUnion(options: readonly z.core.$ZodType[]): Collector | undefined {
  if (options.every((option) => collectorOf(option) === undefined)) return undefined;
  return (value, path, texts) => {
    if (value === undefined) return;
    const option = options.find((candidate) => z.safeParse(candidate, value).success);
    if (option !== undefined) collectorOf(option)?.(value, path, texts);
  };
}

function ofObject(shape: Readonly<Record<string, unknown>>): Collector | undefined {
  const fields = Object.entries(shape).flatMap(([key, child]) => {
    const collect = child instanceof z.ZodType ? collectorOf(child) : undefined;
    return collect === undefined ? [] : [{ key, collect }];
  });
  if (fields.length === 0) return undefined;
  return (value, path, texts) => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { key, collect } of fields) {
      const child = record[key];
      if (child !== undefined) collect(child, [...path, key], texts);
    }
  };
}
