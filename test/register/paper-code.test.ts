/** The code printed on an issued paper: what it is made from, how it is typed, and that its figure can be scanned. */

import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import {
  codeFingerprint,
  isCodeOf,
  readCode,
  scannedText,
  shortCode,
} from '../../src/register/paper-code.js';
import { qrFigure } from '../../src/render/qr-modules.js';

const facts = {
  printed: '02/2022',
  paper: 'letter/2022-02',
  date: '2022-05-30',
  says: { ar: 'a'.repeat(64), fr: 'b'.repeat(64) },
};
const whole = codeFingerprint(facts);

describe('the fingerprint of a code', () => {
  it('is another for another number, date, paper or word', () => {
    const others = [
      { ...facts, printed: '03/2022' },
      { ...facts, date: '2022-05-31' },
      { ...facts, paper: 'letter/2022-03' },
      { ...facts, says: { ...facts.says, fr: `c${'b'.repeat(63)}` } },
      { ...facts, says: { ar: facts.says.ar } },
    ].map(codeFingerprint);
    expect(new Set([whole, ...others]).size).toBe(6);
  });

  it('does not depend on the order of languages', () => {
    const { ar, fr } = facts.says;
    expect(codeFingerprint({ ...facts, says: { fr, ar } })).toBe(whole);
  });

  it('has letters and digits that are not mistaken for each other', () => {
    expect(whole).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/);
    expect(shortCode(whole)).toMatch(/^.{4}-.{4}-.{4}$/);
  });
});

describe('a code that a person gives', () => {
  const isIt = (text: string): boolean => {
    const given = readCode(text);
    return given !== undefined && isCodeOf(facts, given);
  };

  it.each([
    ['as printed', shortCode(whole)],
    ['in small letters, without signs', shortCode(whole).toLowerCase().replaceAll('-', '')],
    ['with spaces', ` ${shortCode(whole).replaceAll('-', ' ')} `],
    ['as scanned', scannedText(facts, whole)],
  ])('is found %s', (_, text) => {
    expect(isIt(text)).toBe(true);
  });

  it('may have O for 0 and I or L for 1', () => {
    expect(readCode('OIL0-1ABC-DEFG')).toEqual({ code: '01101ABCDEFG' });
  });

  it('tells the number and date it was scanned with', () => {
    const text = scannedText({ ...facts, printed: '2022/هـ.م/02' }, whole);
    expect(readCode(text)).toEqual({ code: whole, printed: '2022/هـ.م/02', date: '2022-05-30' });
  });

  it.each(['', '02/2022', 'GJQP-CNDH', 'GJQP-CNDH-TYXA-9', 'GJQP-CNDH-TYX!', 'MAHDAR 02/2022'])(
    'is none: %s',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );
});

describe('the figure of a code', () => {
  it.each([scannedText(facts, whole), scannedText({ ...facts, printed: '2022/هـ.م/02' }, whole)])(
    'reads back: %s',
    (text) => {
      const { side, dark } = qrFigure(text);
      const [scale, quiet] = [4, 4];
      const size = (side + 2 * quiet) * scale;
      const data = new Uint8Array(size * size * 4).fill(255);
      for (const { x, y, width, height } of dark) {
        for (let row = (y + quiet) * scale; row < (y + height + quiet) * scale; row += 1) {
          const from = (row * size + (x + quiet) * scale) * 4;
          data.fill(0, from, from + width * scale * 4);
        }
      }
      for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = 255;
      expect(decodeQR({ width: size, height: size, data })).toBe(text);
    },
  );

  it('stays small where number and code need only capitals and digits', () => {
    expect(qrFigure(scannedText(facts, whole)).side).toBe(29);
  });
});
