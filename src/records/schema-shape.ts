/** Takes a schema and a path, says what may stand there: the keys of an object, the format of a text. */

import { z } from 'zod';
import { isPrinted } from './schema.js';
import type { RecordPath } from './workspace.js';

/** Formats of text that schema.ts names as the message of their check. */
const textFormats = [
  'text',
  'id',
  'text-id',
  'date',
  'day-or-month',
  'time',
  'month',
  'idea',
  'citation',
  'paper',
  'year',
  'number-format',
] as const;
export type TextFormat = (typeof textFormats)[number];

/** Keys an object at the path may have, in all variants of a union; empty where no object may stand. */
export function keysAt(schema: z.core.$ZodType, path: RecordPath): readonly string[] {
  const objects = schemasAt(schema, path).filter((found) => found instanceof z.ZodObject);
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
}

/** The named format a text at the path must have, if it must have one. */
export function formatAt(schema: z.core.$ZodType, path: RecordPath): TextFormat | undefined {
  for (const found of schemasAt(schema, path)) {
    // No format accepts a lone NUL, so the schema itself tells its format's name.
    const result = found instanceof z.ZodType ? found.safeParse('\u0000') : undefined;
    const format = textFormats.find((name) => result?.error?.issues[0]?.message === name);
    if (format !== undefined) return format;
  }
  return undefined;
}

/** The language of a printed text at the path; `any` for one that is the same in all; undefined where none is printed. */
export function printedAt(
  schema: z.core.$ZodType,
  path: RecordPath,
): 'ar' | 'fr' | 'zgh' | 'any' | undefined {
  if (printsAt(schema, path)) return 'any';
  const last = path.at(-1);
  const isLanguage = last === 'ar' || last === 'fr' || last === 'zgh';
  return isLanguage && printsAt(schema, path.slice(0, -1)) ? last : undefined;
}

/** As schemasAt, but stops before the variants of a printed text. */
function printsAt(schema: z.core.$ZodType, path: RecordPath): boolean {
  if (path.length === 0 && isPrinted(schema)) return true;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return printsAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => printsAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray && typeof step === 'number')
    return printsAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject) || typeof step !== 'string') return false;
  const child: unknown = schema.shape[step];
  return child instanceof z.ZodType && printsAt(child, rest);
}

/** Every schema that may govern the value at the path, wrappers (optional, default) taken off. */
function schemasAt(schema: z.core.$ZodType, path: RecordPath): readonly z.core.$ZodType[] {
  const here = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  return here.flatMap((found) => {
    if (found instanceof z.ZodArray && typeof step === 'number')
      return schemasAt(found.element, rest);
    if (!(found instanceof z.ZodObject) || typeof step !== 'string') return [];
    const child: unknown = found.shape[step];
    return child instanceof z.ZodType ? schemasAt(child, rest) : [];
  });
}

function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrap(option));
  return [schema];
}
