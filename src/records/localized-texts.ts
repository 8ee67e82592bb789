/** Takes a record file, gives every text in it that papers print, with its path; the schema says where they are. */

import { z } from 'zod';
import { recordSchemas, type RecordFile } from './record-files.js';
import { isPrinted, localizedText, type LocalizedText } from './schema.js';
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

/** Every check walks over the texts, so those of a file are gathered once; records do not change. */
const gathered = new WeakMap<RecordFile, readonly PlacedText[]>();

export function localizedTextsOf(file: RecordFile): readonly PlacedText[] {
  const known = gathered.get(file);
  if (known !== undefined) return known;
  const texts = collect(recordSchemas[file.kind], file.record, []);
  gathered.set(file, texts);
  return texts;
}

export function variantsOf({ path, text }: PlacedText): readonly TextVariant[] {
  if (typeof text === 'string') return [{ path, text }];
  return (['ar', 'fr', 'zgh'] as const).flatMap((lang) => {
    const variant = text[lang];
    return variant === undefined ? [] : [{ path: [...path, lang], lang, text: variant }];
  });
}

function collect(schema: z.core.$ZodType, value: unknown, path: RecordPath): readonly PlacedText[] {
  if (value === undefined) return [];
  if (isPrinted(schema)) return [{ path, text: localizedText.parse(value) }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return collect(schema.unwrap(), value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => collect(schema.element, item, [...path, index]));
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success);
    return option === undefined ? [] : collect(option, value, path);
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const fields = new Map<string, unknown>(Object.entries(value));
    return Object.entries(schema.shape).flatMap(([key, child]) =>
      child instanceof z.ZodType ? collect(child, fields.get(key), [...path, key]) : [],
    );
  }
  return [];
}
