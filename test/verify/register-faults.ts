/** Deliberate faults between an issued file and the register it was issued from. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMahdar } from '../support/run-mahdar.js';
import { withFault } from './docx-faults.js';

export interface RegisterFault {
  readonly name: string;
  /** Severity and code of a finding. */
  readonly finds: string;
  readonly says: string;
  /** `copy`: path of the issued file inside the workspace, which is of the letter in French as Word file. */
  readonly make: (workspace: string, copy: string) => Promise<void> | void;
}

function repacked(path: string, edit?: (xml: string) => string): void {
  const fault = { name: 'x', finds: 'verify-bytes', parts: () => undefined } as const;
  writeFileSync(path, withFault(readFileSync(path), edit ? { ...fault, edit } : fault));
}

const run = (words: readonly string[]): Promise<unknown> => runMahdar(words);

export const registerFaults: readonly RegisterFault[] = [
  {
    name: 'the file has another fingerprint than the register',
    finds: 'error verify-register',
    says: 'this is not the file that was issued as 02/2022: its fingerprint is',
    make: (workspace, copy) => {
      repacked(join(workspace, copy));
    },
  },
  {
    name: 'a digit of the file is another one',
    finds: 'error verify-text',
    says: 'this is not the file that was issued as 02/2022: its fingerprint is',
    make: (workspace, copy) => {
      repacked(join(workspace, copy), (xml) => xml.replace('2022', '2023'));
    },
  },
  {
    name: 'the number was voided',
    finds: 'error verify-register',
    says: '02/2022 was voided: sent twice',
    make: async (workspace) => {
      await run(['void', '02/2022', '--reason', 'sent twice', '-w', workspace]);
    },
  },
  {
    name: 'the file is gone',
    finds: 'error verify-register',
    says: 'was issued as 02/2022 and is gone',
    make: (workspace, copy) => {
      rmSync(join(workspace, copy));
    },
  },
  {
    name: 'the file is cut off',
    finds: 'error verify-unreadable',
    says: 'was issued as 02/2022 and cannot be read any more',
    make: (workspace, copy) => {
      const whole = readFileSync(join(workspace, copy));
      writeFileSync(join(workspace, copy), whole.subarray(0, whole.length >> 1));
    },
  },
  {
    name: 'a date in the register is another one',
    finds: 'error register-broken',
    says: 'register',
    make: (workspace) => {
      const file = join(workspace, 'register/register.jsonl');
      writeFileSync(file, readFileSync(file, 'utf8').replace('2022-05-30', '2022-05-29'));
    },
  },
];
