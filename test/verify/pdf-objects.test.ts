/** The reader of PDF objects: single objects, real papers, papers saved by another program, and harmed ones. */

import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedDocument } from '../../src/document/resolved.js';
import { renderPdf } from '../../src/render/pdf/render.js';
import { characterMap } from '../../src/verify/pdf/character-map.js';
import { shownTexts } from '../../src/verify/pdf/content-stream.js';
import { openPdf } from '../../src/verify/pdf/open-pdf.js';
import { decodedStream } from '../../src/verify/pdf/objects/decoded-stream.js';
import { ObjectParser } from '../../src/verify/pdf/objects/object-parser.js';
import type { PdfFile } from '../../src/verify/pdf/objects/pdf-file.js';
import type { PdfValue } from '../../src/verify/pdf/objects/pdf-values.js';
import {
  PdfDict,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
} from '../../src/verify/pdf/objects/pdf-values.js';
import { quickCheck } from '../../src/verify/verify-paper.js';
import { openSampleWorkshop, settleSample } from '../docx/sample-papers.js';
import { seededRandom } from '../support/random.js';

/** As data that tests can name. */
function plain(value: PdfValue | undefined): unknown {
  if (value instanceof PdfName) return `/${value.text}`;
  if (value instanceof PdfString) return value.text;
  if (value instanceof PdfReference) return { number: value.number, generation: value.generation };
  if (value instanceof PdfDict) {
    return Object.fromEntries(value.keys.map((key) => [key, plain(value.get(key))]));
  }
  if (value instanceof PdfStream) return { ...(plain(value.dict) as object) };
  return Array.isArray(value) ? (value as readonly PdfValue[]).map(plain) : value;
}

const parse = (source: string): unknown =>
  plain(new ObjectParser(Buffer.from(source, 'latin1')).value());

describe('an object', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['+.25', 0.25],
    ['841.889764', 841.889764],
    ['true', true],
    ['null', null],
    ['/A#20b', '/A b'],
    ['(a\\(b\\)\\\\ (c) \\101\\12x\\\r\ny)', 'a(b)\\ (c) A\nxy'],
    ['(\xfe\xff\x06\\)\x00 )', 'ة '],
    ['<FEFF 0629 002>', 'ة '],
    ['(\x80\x18\xa0)', '•˘€'],
    ['[1 0 R 3 0 R 5 6]', [{ number: 1, generation: 0 }, { number: 3, generation: 0 }, 5, 6]],
    ['<</A<</B[/C(d)]>>/E 1% comment\n/F/G>>', { A: { B: ['/C', 'd'] }, E: 1, F: '/G' }],
  ])('is read: %s', (source, value) => {
    expect(parse(source)).toEqual(value);
  });

  it.each([
    '',
    '--1',
    '1.2.3',
    '1a',
    '(open',
    '<0g>',
    '<0',
    '[1',
    '<</A 1>',
    '<<1 2>>',
    '<</A>>',
    'tru',
    ')',
    '['.repeat(200),
  ])('is damage: %j', (source) => {
    expect(() => parse(source)).toThrow(/./);
  });

  it('is found again as it was written', () => {
    const random = seededRandom(5);
    const make = (depth: number): [string, unknown] => {
      const kind = random.below(depth > 3 ? 4 : 6);
      const number = random.below(100_000);
      if (kind === 0) return [`${number / 8}`, number / 8];
      if (kind === 1) return [`/N${number}`, `/N${number}`];
      if (kind === 2) return [`(t\\(${number})`, `t(${number}`];
      if (kind === 3) return [`${number} 0 R`, { number, generation: 0 }];
      const parts = Array.from({ length: random.below(5) }, () => make(depth + 1));
      if (kind === 4)
        return [`[${parts.map(([text]) => text).join(' ')}]`, parts.map(([, v]) => v)];
      const pairs = parts.map(([text], index) => `/K${index} ${text}`);
      return [
        `<<${pairs.join('\n')}>>`,
        Object.fromEntries(parts.map(([, value], index) => [`K${index}`, value])),
      ];
    };
    for (let round = 0; round < 300; round += 1) {
      const [source, value] = make(0);
      expect(parse(source)).toEqual(value);
    }
  });
});

describe('a stream', () => {
  it('is unpacked, with the prediction of cross-reference streams', () => {
    const rows = Buffer.from([2, 1, 2, 3, 2, 1, 1, 1, 0, 9, 9, 9]);
    const parser = new ObjectParser(
      Buffer.from('<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>>>', 'latin1'),
    );
    const stream = new PdfStream(parser.value() as PdfDict, deflateSync(rows));
    expect([...decodedStream(stream)]).toEqual([1, 2, 3, 2, 3, 4, 9, 9, 9]);
  });

  it('of another filter, or cut off, is damage', () => {
    const dict = (source: string): PdfDict =>
      new ObjectParser(Buffer.from(source, 'latin1')).value() as PdfDict;
    const whole = deflateSync(Buffer.from('a text of some length'));
    const flate = dict('<</Filter[/FlateDecode]>>');
    expect(decodedStream(new PdfStream(flate, whole)).toString()).toBe('a text of some length');
    expect(() => decodedStream(new PdfStream(flate, whole.subarray(0, -6)))).toThrow(/./);
    expect(() => decodedStream(new PdfStream(dict('<</Filter/LZWDecode>>'), whole))).toThrow(/LZW/);
  });
});

describe('the content of a page', () => {
  const map = characterMap(
    Buffer.from(
      '2 beginbfchar\n<0001> <0041>\n<0002> <06440627>\nendbfchar\n1 beginbfchar <0003><0042> endbfchar',
    ),
  );
  const read = (content: string): readonly unknown[] =>
    shownTexts(Buffer.from(content, 'latin1'), (name) => (name === 'F1' ? map : undefined)).map(
      ({ id, artifact, text, color, hidden }) => ({ id, artifact, text, color, hidden }),
    );
  const black = { color: [0, 0, 0], hidden: false };

  it('shows what its fonts say, by marked content', () => {
    const content =
      'q 1 0 0 -1 0 8.5 cm BT /F1 10 Tf /P <</MCID 7>> BDC <00010002> Tj [<0003> -20 <00 01>] TJ EMC ET Q <0001> Tj';
    expect(read(content)).toEqual([
      { id: 7, artifact: false, text: 'Aلا', ...black },
      { id: 7, artifact: false, text: 'BA', ...black },
      { id: undefined, artifact: false, text: '\ufffd', ...black },
    ]);
  });

  it('leaves nothing of a damaged page in the next one', () => {
    expect(() => read('BT /F1 9 Tf <0001?> Tj')).toThrow('no codes of glyphs');
    const shown = { id: undefined, artifact: false, text: 'لا', ...black };
    expect(read('BT /F1 9 Tf <0002> Tj')).toEqual([shown]);
  });

  it('keeps colour, hiding and artifacts apart', () => {
    const content =
      '/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf .5 g 3 Tr /Span BMC <0001> Tj EMC 0 Tr EMC 1 0 .5 rg <0009000> Tj (x) Tj';
    expect(read(content)).toEqual([
      { id: undefined, artifact: true, text: 'A', color: [0.5, 0.5, 0.5], hidden: true },
      { id: undefined, artifact: false, text: '\ufffd\ufffd', color: [1, 0, 0.5], hidden: false },
      { id: undefined, artifact: false, text: '\ufffd', color: [1, 0, 0.5], hidden: false },
    ]);
  });

  it.each(['<00', '<00x1> Tj', '(open', 'BI /W 1 ID x EI', '/P <</MCID /a>> BDC', '1.2.3 g'])(
    'is damage: %s',
    (content) => {
      expect(() => read(content)).toThrow(/./);
    },
  );
});

describe('a paper', () => {
  let bytes: Uint8Array;
  let document: ResolvedDocument;
  let version = '';
  beforeAll(async () => {
    const paper = { id: 'letter/2022-02', languages: ['ar'], name: '' } as const;
    const settled = await settleSample(await openSampleWorkshop(), paper);
    document = settled.document;
    version = settled.assets.version;
    bytes = await renderPdf(document, settled.assets);
  }, 240_000);

  const opened = (file: Uint8Array): PdfFile => {
    const pdf = openPdf(file);
    if (typeof pdf === 'string') throw new Error(pdf);
    return pdf;
  };
  const check = (file: Uint8Array): readonly string[] =>
    quickCheck('x.pdf', 'pdf', file, { document, version }).map(({ code }) => code);

  it('has the objects that another reader finds', async () => {
    const other = await PDFDocument.load(bytes, { updateMetadata: false });
    const objects = other.context.enumerateIndirectObjects();
    const pdf = opened(bytes);
    expect(pdf.objects.size).toBe(objects.length);
    expect(pdf.pages).toHaveLength(other.getPageCount());
    for (const [{ objectNumber }, object] of objects) {
      const own = pdf.dict(pdf.objects.get(objectNumber) ?? null);
      const dict = object instanceof PDFRawStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) continue;
      expect(own?.keys).toEqual(dict.keys().map((key) => key.decodeText()));
      const lang = dict.lookup(PDFName.of('Lang'));
      if (lang !== undefined) expect(plain(own?.get('Lang'))).toBe(String(lang).slice(1, -1));
    }
  });

  it.each([true, false])(
    'is right when another program saved it, in streams: %s',
    async (useObjectStreams) => {
      const other = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(check(await other.save({ useObjectStreams }))).toEqual([]);
    },
  );

  it('is found harmed, and never stops the program', () => {
    const random = seededRandom(23);
    const text = Buffer.from(bytes).toString('latin1');
    let found = 0;
    for (let round = 0; round < 200; round += 1) {
      const harmed = Uint8Array.from(bytes);
      const at = random.below(bytes.length);
      if (round % 2 === 0) harmed.fill(0x20 + random.below(90), at, at + 1 + random.below(40));
      else harmed.copyWithin(at, random.below(bytes.length), at + 50);
      if (check(harmed).length > 0) found += 1;
    }
    // Not in pictures and measures, which `verify` compares by their bytes.
    expect(found).toBeGreaterThan(100);
    for (const [mark, other] of [
      ['/Root ', '/Toor '],
      ['/Pages ', '/Pagen '],
      [' 0 obj', ' 0 obi'],
      ['endobj', 'endpbj'],
      ['endstream', 'endstreem'],
      ['/Length ', '/Lenght '],
      ['0000000015 ', '0000000016 '],
    ] as const) {
      expect(text).toContain(mark);
      const broken = Buffer.from(text.replace(mark, other), 'latin1');
      expect([mark, check(broken)]).toEqual([mark, ['verify-unreadable']]);
    }
  });
});
