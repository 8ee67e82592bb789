/** What a paper was made from, frozen beside it: records word for word, template, wording, fonts, program. */

import { parse } from 'yaml';
import { z } from 'zod';
import { fingerprint } from './fingerprint.js';

/** Name of the file in the folder of every number. */
export const madeFromName = 'made-from.json';

const madeFromSchema = z.strictObject({
  paper: z.string(),
  printed: z.string(),
  date: z.string(),
  subject: z.record(z.string(), z.string()),
  program: z.string(),
  languages: z.array(z.string()),
  /** Records by path: the text as it stood. */
  records: z.record(z.string(), z.string()),
  /** Fingerprints by path: pictures of the workspace; templates, wording and fonts of the program. */
  fingerprints: z.record(z.string(), z.string()),
});

export type MadeFrom = z.infer<typeof madeFromSchema>;

export function writeMadeFrom(madeFrom: MadeFrom): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(madeFrom, undefined, 2)}\n`);
}

/** Undefined when the bytes are no such file. */
export function readMadeFrom(bytes: Uint8Array): MadeFrom | undefined {
  try {
    return madeFromSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** A value of a record that is not what it was. */
export interface RecordChange {
  readonly file: string;
  /** Way to the value: subject.fr; empty for the file as a whole. */
  readonly path: string;
  readonly before?: string;
  readonly now?: string;
}

/** What changed in the records since: values that are others, that are new or gone, files that are gone. */
export async function changesSince(
  madeFrom: MadeFrom,
  readNow: (path: string) => Promise<Uint8Array | undefined>,
): Promise<readonly RecordChange[]> {
  const changes: RecordChange[] = [];
  for (const [file, before] of Object.entries(madeFrom.records)) {
    const bytes = await readNow(file);
    const now = bytes && new TextDecoder().decode(bytes);
    if (now === undefined) changes.push({ file, path: '' });
    else if (fingerprint(now) !== fingerprint(before)) changes.push(...compare(file, before, now));
  }
  return changes;
}

function compare(file: string, before: string, now: string): readonly RecordChange[] {
  const old = valuesOf(before);
  const current = valuesOf(now);
  if (old === undefined || current === undefined) return [{ file, path: '' }];
  const changes: RecordChange[] = [];
  for (const path of new Set([...old.keys(), ...current.keys()])) {
    const [was, is] = [old.get(path), current.get(path)];
    if (was === is) continue;
    changes.push({
      ...{ file, path },
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { now: is }),
    });
  }
  return changes;
}

/** Every single value of a YAML text by its way: `enclosures[0]`. */
function valuesOf(text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        visit(item, `${path}[${String(index)}]`);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, path ? `${path}.${key}` : key);
    } else values.set(path, String(value));
  };
  try {
    visit(parse(text), '');
    return values;
  } catch {
    return undefined;
  }
}
