/** Deliberate faults in the code of an issued paper: as a person gives it, and in the file it is printed on. */

import type { DocxFault } from './docx-faults.js';

/** A code given to `verify --code`, of the paper 02/2022 of 2022-05-30. */
export interface CodeFault {
  readonly name: string;
  /** The short code, as on the paper. */
  readonly change: (code: string) => string;
  /** What the answer says. */
  readonly says: string;
}

/** With another sign at a place. */
function otherSign(code: string, place: number): string {
  const other = code[place] === '7' ? '8' : '7';
  return code.slice(0, place) + other + code.slice(place + 1);
}

const scanned = (code: string, number = '02/2022', date = '2022-05-30'): string =>
  `MAHDAR ${number} ${date} ${code}`;

export const codeFaults: readonly CodeFault[] = [
  {
    name: 'its last sign is another one',
    change: (code) => otherSign(code, code.length - 1),
    says: 'no paper of this register has the code',
  },
  {
    name: 'its first sign is another one',
    change: (code) => otherSign(code, 0),
    says: 'no paper of this register has the code',
  },
  {
    name: 'a sign of the scanned code is another one',
    change: (code) => scanned(otherSign(code, 6)),
    says: '02/2022 has another code',
  },
  {
    name: 'the scanned number is another one',
    change: (code) => scanned(code, '03/2022'),
    says: 'the code belongs to 02/2022 2022-05-30',
  },
  {
    name: 'the scanned date is another one',
    change: (code) => scanned(code, '02/2022', '2022-06-30'),
    says: 'the code belongs to 02/2022 2022-05-30',
  },
  { name: 'it is only a number', change: () => '02/2022', says: 'this is no code of a paper' },
];

/** Faults in the foot of the Word file of an issued paper. */
export const printedCodeFaults: readonly DocxFault[] = [
  {
    name: 'a sign of the short code is another one',
    finds: 'verify-text',
    part: 'word/footer1.xml',
    edit: (xml) =>
      xml.replace(/>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</gu, (_, code: string) => {
        return `>${otherSign(code, code.length - 1)}<`;
      }),
  },
  {
    name: 'the description of the QR code names another number',
    finds: 'verify-alternative-text',
    part: 'word/footer1.xml',
    edit: (xml) => xml.replace(/( descr="[^"]*)02\/2022/u, '$103/2022'),
  },
  {
    name: 'a square of the QR code is moved',
    finds: 'verify-bytes',
    part: 'word/footer1.xml',
    edit: (xml) => xml.replace('<a:pt x="80" y="0"/>', '<a:pt x="80" y="10"/>'),
  },
];
