/** One paper with every node kind in both directions, used by the tests of the whole file. */

import { deflateSync } from 'node:zlib';

import type { ResolvedDocument } from '../../src/document/resolved.js';
import * as b from './builders.js';

/** A plain PNG of one colour, made here so that no picture needs to lie in the repository. */
export function png(widthPx: number, heightPx: number): Uint8Array {
  const raw = Buffer.alloc(heightPx * (1 + widthPx * 3), 0x60);
  for (let row = 0; row < heightPx; row += 1) raw[row * (1 + widthPx * 3)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const sampleAssets = b.assets([
  ['logo.png', png(60, 40)],
  ['photo.png', png(90, 60)],
]);

const bold = (value: string): b.Part => b.marked(value, { bold: true });
const label = (value: string): b.Part => b.marked(value, { bold: true, underline: true });

export const golden =
  'عملا بمقتضيات المادة 120 من القانون التنظيمي رقم 113-14 المتعلق بالجماعات، وبناء على الدورية رقم 02/2022 بتاريخ 30-03-2022 (كما تم تغييرها بنسبة 35,5 %)، اجتمعت الهيئة مع جمعية Association Amal Souss للتنمية، الهاتف +212 5 28 83 02 11، من الساعة 18:30 - 20:00، وسميت بالأمازيغية ⵜⴰⵎⵙⵙⵓⵎⴰⵏⵜ ⵏ ⵓⴳⵔⴰⵡ، وذلك بحضور ممثلي المجتمع المدني.';

export const goldenFrench =
  'Vu l’article 120 de la loi organique n° 113-14, l’association جمعية الأمل رقم 12 للتنمية a été reçue le 30-03-2022 de 18:30 - 20:00 (soit 35,5 % des membres), dite ⵜⴰⵎⵙⵙⵓⵎⴰⵏⵜ.';

function arabicBlocks(): b.ResolvedBlock[] {
  const t = (...parts: (string | b.Part)[]) => b.text('ar', ...parts);
  return [
    b.letterhead(
      [b.role('letterhead', t(bold('المملكة المغربية\nجماعة إنزكان')))],
      [
        b.figure('ar', 'logo.png', { decorative: true, widthMm: 18 }),
        b.role('letterhead', b.text('zgh', 'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ')),
      ],
      [b.role('letterhead', b.text('fr', bold('Royaume du Maroc\nCommune d’Inezgane')))],
    ),
    b.role('dateline', t('إنزكان في 30 ماي 2022')),
    b.role('number', t(bold('رقم: 02/2022'))),
    b.role('title', t(bold('محضر الاجتماع الثالث'))),
    b.fields(
      'ar',
      [t(label('الموضوع:')), t('إيداع محضر الاجتماع المنعقد بتاريخ 27-05-2022.')],
      [t(label('المرجع:')), t('92-14 من النظام الداخلي')],
    ),
    b.h(1, t(bold('النقطة الأولى'))),
    b.p(t(golden)),
    b.p(
      t(
        'انظر ',
        b.marked('الموقع', { href: 'https://www.example.org/', underline: true }),
        ' أو https://www.example.org/.',
      ),
    ),
    b.h(2, t(bold('الحضور'))),
    b.list('ar', 'tick', [
      ['✓', b.p(t('حضور الأعضاء'))],
      ['✓', b.p(t('عرض 12 نقطة')), b.p(t('فقرة ثانية في نفس البند'))],
    ]),
    b.list('ar', 'decimal', [
      [
        '1.',
        b.p(t('البند الأول')),
        b.list('ar', 'dash', [
          ['-', b.p(t('فرع أول'))],
          ['-', b.p(t('فرع ثان'))],
        ]),
      ],
      ['2.', b.p(t('البند الثاني'))],
    ]),
    b.list('ar', 'ordinal', [
      ['أولا:', b.p(t('قراءة التقرير'))],
      ['ثانيا:', b.p(t('مناقشة التقرير'))],
    ]),
    b.list('ar', 'letter', [
      ['أ.', b.p(t('حرف أول'))],
      ['ب.', b.p(t('حرف ثان'))],
      ['ج.', b.p(t('حرف ثالث'))],
    ]),
    b.table(
      'ar',
      [1, 2, 2],
      {
        head: [
          b.tr(
            b.td(t(bold('المجموعة')), { header: 'column' }),
            b.td(t(bold('المنسق ونائبه')), { header: 'column', colSpan: 2 }),
          ),
        ],
        body: [
          b.tr(
            b.td(t('الأولى'), { rowSpan: 2, verticalAlign: 'middle' }),
            b.td(t('فاطمة الزهراء')),
            b.td(t('سعيد')),
          ),
          b.tr(b.td(t('مريم')), b.td(t('يوسف 12-2022'))),
        ],
      },
      { caption: t(bold('جدول المجموعات')) },
    ),
    b.rule('ar'),
    b.figure('ar', 'photo.png', { alt: 'صورة الاجتماع "الثالث"', caption: t(bold('صورة')) }),
    b.group(
      'ar',
      b.p(t('حرر بإنزكان.')),
      b.signatures('ar', ['الرئيس', 'سعيد بنعلي'], ['المقرر', 'مريم العلوي']),
    ),
    b.signatures('ar', ['الرئيس', 'سعيد بنعلي']),
  ];
}

function frenchBlocks(): b.ResolvedBlock[] {
  const t = (...parts: (string | b.Part)[]) => b.text('fr', ...parts);
  return [
    b.pageBreak('fr'),
    b.h(1, t(bold('Premier point'))),
    b.p(t(goldenFrench)),
    b.p(t('Un ', b.marked('mot penché', { italic: true }), ', un ', bold('mot gras'), '.')),
    b.list(
      'fr',
      'roman',
      [
        ['III.', b.p(t('trois'))],
        ['IV.', b.p(t('quatre'))],
      ],
      3,
    ),
    b.table('fr', [1, 1], { body: [b.tr(b.td(t('a')), b.td(t('b')))] }, { look: 'plain' }),
    b.table('fr', [1, 1], { body: [b.tr(b.td(t('c')), b.td(t('d'), { align: 'end' }))] }),
    b.parallel(b.h(2, t(bold('Présence'))), b.h(2, b.text('ar', bold('الحضور')))),
    b.parallel(b.p(t(goldenFrench)), b.p(b.text('ar', golden))),
    b.signatures('fr', ['Le président', 'Saïd Benali']),
  ];
}

export function sample(): ResolvedDocument {
  const ar = (...parts: (string | b.Part)[]) => b.text('ar', ...parts);
  const fr = (...parts: (string | b.Part)[]) => b.text('fr', ...parts);
  const footer = [
    b.role('running', ar('الصفحة ', b.pageField('pageNumber'), ' من ', b.pageField('pageCount'))),
  ];
  return b.documentOf(
    'ar',
    b.section('ar', arabicBlocks(), { header: [b.role('running', ar('هيئة المساواة'))], footer }),
    b.section('fr', frenchBlocks(), {
      orientation: 'landscape',
      footer: [
        b.role(
          'running',
          fr('Page ', b.pageField('pageNumber'), ' sur ', b.pageField('pageCount')),
        ),
      ],
    }),
  );
}
