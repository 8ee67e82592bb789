/** The letter: number, titles, agreement with its enclosures, who may sign. */

import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { LetterData } from '../../src/compose/letters/letter.js';
import { composePaper } from '../../src/compose/compose.js';
import { loadWording } from '../support/load-wording.js';
import type { Language } from '../../src/language/index.js';
import { sentLetters } from '../../src/records/sent-letters.js';
import { memoryWorld } from '../support/memory-world.js';
import { compose, openWorkspace, sampleRecords, smallRecords } from './sample.js';

async function letter(change: object, lang: Language, present = 'wm'): Promise<LetterData> {
  const records = smallRecords({ present }, change);
  return (await compose(records, 'letter/2023-01', lang)).view.data as LetterData;
}

const documents = (count: number) => ({
  enclosures: ['minutes/2023-01-05', 'letter/2023-01', 'programme/2022'].slice(0, count),
});

describe('the letter', () => {
  it('pads its number as the settings say', async () => {
    const records = { ...smallRecords({ present: 'wm' }), 'mahdar.yaml': 'numberWidth: 4\n' };
    const { view } = await compose(records, 'letter/2023-01', 'ar');
    expect((view.data as LetterData).number).toBe('مراسلة عدد: 0001/2023');
  });

  it('announces one paper, two, or more', async () => {
    const ends = async (count: number) => (await letter(documents(count), 'ar')).passages[0]?.lead;
    expect(await ends(1)).toMatch(/الوثيقة التالية:$/u);
    expect(await ends(2)).toMatch(/الوثيقتين التاليتين:$/u);
    expect((await letter(documents(1), 'fr')).passages[0]?.lead).toMatch(
      /le document suivant\u00a0:$/u,
    );
    expect((await letter(documents(2), 'fr')).passages[0]?.lead).toMatch(
      /les documents suivants\u00a0:$/u,
    );
  });

  it.each([
    ['نحيط علمكم بما يلي.', 'وبعد، نحيط علمكم بما يلي.'],
    ['وبعد، نحيط علمكم بما يلي.', 'وبعد، نحيط علمكم بما يلي.'],
    ['وبعد دراسة الطلب، نحيط علمكم.', 'وبعد دراسة الطلب، نحيط علمكم.'],
    ['وبعدما درسنا الطلب.', 'وبعد، وبعدما درسنا الطلب.'],
  ])('opens with its first word once: %s', async (ar, opened) => {
    const body = [{ text: { ar, fr: 'Texte.' } }];
    const kind = { kind: 'letter', subject: { ar: 'موضوع', fr: 'Sujet' }, body };
    const { passages } = await letter(kind, 'ar');
    expect([passages[0]?.paragraphs[0], passages[0]?.lead]).toContain(opened);
  });

  it('counts its enclosures', async () => {
    const count = async (n: number) => (await letter(documents(n), 'ar')).fields[2]?.lines;
    expect(await count(1)).toEqual(['وثيقة واحدة']);
    expect(await count(2)).toEqual(['وثيقتان']);
  });

  it('is signed in the gender of the president', async () => {
    expect((await letter({}, 'ar', 'wm')).signatures[0]?.role).toBe('رئيسة الهيئة');
    expect((await letter({}, 'ar', 'mw')).sender).toBe(
      'من رئيس هيئة المساواة وتكافؤ الفرص ومقاربة النوع',
    );
    expect((await letter({}, 'fr', 'wm')).signatures[0]?.role).toBe('La Présidente de l’Instance');
  });

  it('repeats in its French closing the call, exactly', async () => {
    const { call, closing, greeting, salute } = await letter({}, 'fr');
    expect(call).toBe('Monsieur le Président,');
    expect(closing).toContain(`agréer, ${call ?? ''} l’expression`);
    expect([greeting, salute]).toEqual([null, null]);
  });

  it('greets in Arabic by protocol and calls nobody', async () => {
    const { call, greeting } = await letter({}, 'ar');
    expect(greeting).toBe('سلام تام بوجود مولانا الإمام');
    expect(call).toBeNull();
  });

  it('has no signer before anyone holds the office', async () => {
    const records = smallRecords({ present: 'wm' }, { date: '2021-12-31' });
    const workspace = await openWorkspace(records);
    const wording = await loadWording(memoryWorld(records), 'ar');
    const { value, diagnostics } = composePaper(workspace, wording.value, {
      id: 'letter/2023-01',
      lang: 'ar',
    });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'office-not-held',
        path: 'date',
        position: { file: 'letters/2023-01.yaml' },
        parameters: { office: 'president', date: '2021-12-31' },
      },
    ]);
  });

  it('names an enclosure that is not there, at its place', async () => {
    const records = smallRecords({ present: 'wm' }, { enclosures: ['minutes/2023-02-02'] });
    const { diagnostics } = await compose(records, 'letter/2023-01', 'ar');
    expect(diagnostics).toMatchObject([
      {
        code: 'unknown-reference',
        path: 'enclosures[0]',
        parameters: { found: '2023-02-02', what: 'meeting' },
      },
    ]);
  });

  it('cites what the articles need: dual, constitution, paragraph', async () => {
    const reference = ['ol113.14:119-120', 'const:139/1', 'const:19'];
    const records = smallRecords({ present: 'wm' }, { reference });
    const lines = async (lang: Language) =>
      ((await compose(records, 'letter/2023-01', lang)).view.data as LetterData).fields[1]?.lines;
    expect(await lines('ar')).toEqual([
      'المادتان 119 و120 من القانون التنظيمي رقم 113.14 المتعلق بالجماعات',
      'الفقرة الأولى من الفصل 139 والفصل 19 من دستور المملكة',
    ]);
    expect((await lines('fr'))?.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'articles 119 et 120 de la loi organique n° 113-14 relative aux communes',
      'article 139, 1er alinéa, et article 19 de la Constitution du Royaume',
    ]);
    const deposit = ((await compose(records, 'letter/2023-01', 'ar')).view.data as LetterData)
      .passages[0]?.lead;
    expect(deposit).toContain('بمقتضيات المادتين 119 و120 من');
    expect(deposit).toContain(' والفقرة الأولى من الفصل 139 والفصل 19 من دستور');
  });
});

describe('a letter to all members', () => {
  it('goes to each but the one who signs it', async () => {
    const letter = stringify({
      ...{ kind: 'letter', date: '2023-02-01', to: ['members', 'council-president'] },
      subject: { ar: 'دعوة', fr: 'Invitation' },
      body: [{ text: { ar: 'نص.', fr: 'Texte.' } }],
    });
    const records = { ...smallRecords({ present: 'wmw' }), 'letters/invitation.yaml': letter };
    const names = sentLetters(await openWorkspace(records)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('invitation'))).toEqual([
      ...['invitation-p2', 'invitation-p3', 'invitation-council-president'],
    ]);
  });
});

describe('the letterhead', () => {
  it('is the same in every language of the paper, but for the picture’s description', async () => {
    const of = async (lang: Language) =>
      ((await compose(sampleRecords(), 'letter/2022-02', lang)).view.data as LetterData).letterhead;
    const [ar, fr] = [await of('ar'), await of('fr')];
    expect({ ...ar, emblem: null }).toEqual({ ...fr, emblem: null });
    expect(ar.emblem?.alt).not.toBe(fr.emblem?.alt);
    expect(ar.tamazight).toEqual(['ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ']);
  });

  it('lacks what the body has not written in every paper, not in the first alone', async () => {
    const body = String(sampleRecords()['body.yaml']).replace('    fr: Inezgane\n', '');
    const workspace = await openWorkspace(sampleRecords({ 'body.yaml': body }));
    const wording = await loadWording(memoryWorld(sampleRecords()), 'ar');
    const foundFor = (id: string) =>
      composePaper(workspace, wording.value, { id, lang: 'ar' }).diagnostics;
    const missing = [
      expect.objectContaining({ code: 'missing-translation', parameters: { language: 'fr' } }),
    ];
    expect(foundFor('letter/2022-02')).toEqual(missing);
    expect(foundFor('letter/2022-02')).toEqual(missing);
  });
});
