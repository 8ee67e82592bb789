/** Compares a result with the file that is expected; MAHDAR_UPDATE=1 writes the file instead. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

export function expectFile(path: string, actual: string): void {
  if (process.env['MAHDAR_UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
