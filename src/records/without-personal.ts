/**
 * Takes the text of a record, gives what of it may travel inside a paper (law 09-08): without the values its schema calls
 * personal, without texts that hold a phone number, an address of e-mail or a number of an identity card, and without
 * the people whom the paper does not name. Remarks are left out, since they are for those who keep the records.
 */

import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { recordKindOf, recordSchemas } from './record-files.js';
import { isPersonal } from './schema.js';
import { personalData } from './slips/personal-data.js';

/** `unnamed`: ids of the people whom the paper does not name. Undefined for a text that is no record. */
export function withoutPersonal(
  path: string,
  text: string,
  unnamed: ReadonlySet<string>,
): string | undefined {
  const kind = recordKindOf(path);
  if (kind === undefined) return undefined;
  const kept = keep(recordSchemas[kind], parse(text) as unknown, unnamed);
  return stringify(kept ?? {}, { lineWidth: 0 });
}

/** The value without what is personal; undefined when nothing of it may stay. */
function keep(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  unnamed: ReadonlySet<string>,
): unknown {
  if (typeof value === 'string') {
    return unnamed.has(value) || personalData(value).length > 0 ? undefined : value;
  }
  const variants = schema === undefined ? [] : variantsOf(schema);
  if (Array.isArray(value)) {
    const element = variants.find((each) => each instanceof z.ZodArray)?.element;
    return value.flatMap((item: unknown) => {
      const kept = keep(element, item, unnamed);
      return kept === undefined ? [] : [kept];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && typeof value.id === 'string' && unnamed.has(value.id)) return undefined;
  const kept = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const inside = variants.flatMap((each) =>
      each instanceof z.ZodObject && each.shape[key] instanceof z.ZodType ? [each.shape[key]] : [],
    );
    if (inside.some((each) => marksPersonal(each))) return [];
    const rest = keep(inside[0], item, unnamed);
    return rest === undefined ? [] : [[key, rest] as const];
  });
  return Object.fromEntries(kept);
}

function marksPersonal(schema: z.core.$ZodType): boolean {
  if (isPersonal(schema)) return true;
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return wrapped && marksPersonal(schema.unwrap());
}

function variantsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return variantsOf(schema.unwrap());
  }
  return schema instanceof z.ZodUnion ? schema.options.flatMap(variantsOf) : [schema];
}
