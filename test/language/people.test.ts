import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  honorific,
  officeTitle,
  officeTitles,
  participleForm,
  personNoun,
  verbForm,
} from '../../src/language/index.js';
import type { Gender, OfficeKey, ParticipleKey, VerbKey } from '../../src/language/index.js';
import { offices } from '../../src/language/data/offices.js';
import { participles, verbs } from '../../src/language/data/verbs.js';
import { anyGroup, anyLanguage, vowelSigns } from './arbitraries.js';
import { participleTable, verbTable } from './tables/person-words.js';

const [f, m] = ['female', 'male'] as const;

/** Office, then its title for a man and a woman, Arabic then French. A deputy's head is a man here. */
const titles: readonly (readonly [
  OfficeKey,
  arMale: string,
  arFemale: string,
  frMale: string,
  frFemale: string,
])[] = [
  ['president', 'رئيس', 'رئيسة', 'Président', 'Présidente'],
  ['vice-president', 'نائب الرئيس', 'نائبة الرئيس', 'Vice-président', 'Vice-présidente'],
  ['rapporteur', 'مقرر', 'مقررة', 'Rapporteur', 'Rapporteuse'],
  [
    'deputy-rapporteur',
    'نائب المقرر',
    'نائبة المقرر',
    'Rapporteur adjoint',
    'Rapporteuse adjointe',
  ],
  ['coordinator', 'منسق', 'منسقة', 'Coordonnateur', 'Coordonnatrice'],
  [
    'deputy-coordinator',
    'نائب المنسق',
    'نائبة المنسق',
    'Coordonnateur adjoint',
    'Coordonnatrice adjointe',
  ],
  ['secretary', 'كاتب', 'كاتبة', 'Secrétaire', 'Secrétaire'],
  ['deputy-secretary', 'نائب الكاتب', 'نائبة الكاتب', 'Secrétaire adjoint', 'Secrétaire adjointe'],
  ['treasurer', 'أمين المال', 'أمينة المال', 'Trésorier', 'Trésorière'],
  ['member', 'عضو', 'عضوة', 'Membre', 'Membre'],
  ['adviser', 'مستشار', 'مستشارة', 'Conseiller', 'Conseillère'],
  [
    'director-of-services',
    'مدير المصالح',
    'مديرة المصالح',
    'Directeur des services',
    'Directrice des services',
  ],
  [
    'communal-official',
    'موظف جماعي',
    'موظفة جماعية',
    'Fonctionnaire communal',
    'Fonctionnaire communale',
  ],
  ['executive', 'إطار', 'إطار', 'Cadre', 'Cadre'],
  [
    'local-authority-representative',
    'ممثل السلطة المحلية',
    'ممثلة السلطة المحلية',
    'Représentant de l’autorité locale',
    'Représentante de l’autorité locale',
  ],
  ['governor', 'عامل', 'عاملة', 'Gouverneur', 'Gouverneure'],
  ['wali', 'والي', 'والية', 'Wali', 'Wali'],
  ['caid', 'قائد', 'قائدة', 'Caïd', 'Caïde'],
  ['pasha', 'باشا', 'باشا', 'Pacha', 'Pacha'],
  ['professor', 'أستاذ', 'أستاذة', 'Professeur', 'Professeure'],
  ['doctor', 'دكتور', 'دكتورة', 'Docteur', 'Docteure'],
  ['focal-point', 'نقطة ارتكاز', 'نقطة ارتكاز', 'Point focal', 'Point focal'],
];

describe('titles of offices', () => {
  it.each(titles)('%s: %s, %s, %s, %s', (...[office, arMale, arFemale, frMale, frFemale]) => {
    expect(officeTitle(office, m, 'ar', { ofGender: m })).toBe(arMale);
    expect(officeTitle(office, f, 'ar', { ofGender: m })).toBe(arFemale);
    expect(officeTitle(office, m, 'fr')).toBe(frMale);
    expect(officeTitle(office, f, 'fr')).toBe(frFemale);
  });

  it('covers every office', () => {
    expect(titles.map(([office]) => office).toSorted()).toEqual(Object.keys(offices).toSorted());
  });

  it('crosses the deputy’s gender with the one deputised', () => {
    const title = (deputy: Gender, head: Gender): string =>
      officeTitle('vice-president', deputy, 'ar', { ofGender: head });
    expect([title(m, m), title(m, f), title(f, m), title(f, f)]).toEqual([
      'نائب الرئيس',
      'نائب الرئيسة',
      'نائبة الرئيس',
      'نائبة الرئيسة',
    ]);
  });

  it('puts the article where it belongs', () => {
    expect(officeTitle('president', f, 'ar', { definite: true })).toBe('الرئيسة');
    expect(officeTitle('communal-official', f, 'ar', { definite: true })).toBe('الموظفة الجماعية');
    expect(officeTitle('treasurer', m, 'ar', { definite: true })).toBe('أمين المال');
    expect(officeTitle('focal-point', m, 'ar', { definite: true })).toBe('نقطة الارتكاز');
  });

  it('numbers deputies in their own gender', () => {
    const options = { ofGender: m, rank: 1 } as const;
    expect(officeTitle('vice-president', f, 'ar', options)).toBe('النائبة الأولى للرئيس');
    expect(officeTitle('vice-president', m, 'ar', { ...options, rank: 2 })).toBe(
      'النائب الثاني للرئيس',
    );
    expect(officeTitle('vice-president', f, 'fr', options)).toBe('1re vice-présidente');
    expect(officeTitle('vice-president', m, 'fr', { rank: 2 })).toBe('2e vice-président');
  });

  it('gives the noun of a person in a sentence', () => {
    expect(personNoun('member', f, 'ar')).toBe('عضوة');
    expect(personNoun('member', f, 'fr')).toBe('membre');
  });

  it('names several holders together', () => {
    expect(officeTitles('rapporteur', [f, f], 'ar', { definite: true })).toBe('المقررتان');
    expect(officeTitles('rapporteur', [m, f], 'ar', { case: 'oblique' })).toBe('مقررين');
    expect(officeTitles('coordinator', [m, f, f], 'ar', { definite: true })).toBe('المنسقون');
    expect(officeTitles('coordinator', [f, f, f], 'ar', { definite: true })).toBe('المنسقات');
    expect(officeTitles('vice-president', [m, m], 'ar', { ofGender: f })).toBe('نائبا الرئيسة');
    expect(officeTitles('vice-president', [f, m, m], 'ar', { ofGender: m })).toBe('نواب الرئيس');
    expect(officeTitles('director-of-services', [m, m, m], 'ar')).toBe('مديرو المصالح');
    expect(officeTitles('director-of-services', [m, m, m], 'ar', { case: 'oblique' })).toBe(
      'مديري المصالح',
    );
    expect(officeTitles('treasurer', [m, m], 'ar')).toBe('أمينا المال');
    expect(officeTitles('communal-official', [f, f, f], 'ar', { definite: true })).toBe(
      'الموظفات الجماعيات',
    );
    expect(officeTitles('rapporteur', [f, f], 'fr')).toBe('Rapporteuses');
    expect(officeTitles('deputy-coordinator', [f, m], 'fr')).toBe('Coordonnateurs adjoints');
    expect(officeTitles('president', [], 'ar', { definite: true })).toBe('الرؤساء');
  });

  it('doubles the title of a mixed group where asked, women first', () => {
    const group = [m, f, f, f, m, m] as const;
    const options = { definite: true, inclusive: true } as const;
    expect(officeTitles('member', group, 'ar', options)).toBe('العضوات والأعضاء');
    expect(officeTitles('member', group, 'fr', options)).toBe('Membres');
    expect(officeTitles('adviser', group, 'ar', { ...options, case: 'oblique' })).toBe(
      'المستشارات والمستشارين',
    );
    expect(officeTitles('adviser', group, 'fr', options)).toBe('Conseillères et Conseillers');
    expect(officeTitles('adviser', [m, m], 'ar', options)).toBe('المستشاران');
  });
});

/** Genders, then Arabic in both cases, then French short and full. */
const honorifics: readonly (readonly [
  Gender[],
  nominative: string,
  oblique: string,
  short: string,
  full: string,
])[] = [
  [[], '', '', '', ''],
  [[m], 'السيد', 'السيد', 'M.', 'Monsieur'],
  [[f], 'السيدة', 'السيدة', 'Mme', 'Madame'],
  [[m, m], 'السيدان', 'السيدين', 'MM.', 'Messieurs'],
  [[f, f], 'السيدتان', 'السيدتين', 'Mmes', 'Mesdames'],
  [[m, f], 'السيدة والسيد', 'السيدة والسيد', 'Mme et M.', 'Madame et Monsieur'],
  [[m, m, m], 'السادة', 'السادة', 'MM.', 'Messieurs'],
  [[f, f, f], 'السيدات', 'السيدات', 'Mmes', 'Mesdames'],
  [
    [m, f, m, f, m, f],
    'السيدات والسادة',
    'السيدات والسادة',
    'Mmes et MM.',
    'Mesdames et Messieurs',
  ],
  [[f, m, m], 'السيدة والسيدان', 'السيدة والسيدين', 'Mme et MM.', 'Madame et Messieurs'],
];

describe('honorifics', () => {
  it.each(honorifics)('%j', (...[group, nominative, oblique, short, full]) => {
    expect(honorific(group, 'ar')).toBe(nominative);
    expect(honorific(group, 'ar', { case: 'oblique' })).toBe(oblique);
    expect(honorific(group, 'fr')).toBe(short);
    expect(honorific(group, 'fr', { form: 'full' })).toBe(full);
  });

  it('prints in Tamazight only what is known well enough', () => {
    expect(honorific([m], 'zgh')).toBe('ⵎⴰⵙⵙ');
    expect(honorific([m, m], 'zgh')).toBe('ⵉⴷ ⵎⴰⵙⵙ');
    expect(honorific([f], 'zgh')).toBe('');
    expect(officeTitle('president', m, 'zgh')).toBe('ⴰⵏⵙⵙⵉⵅⴼ');
    expect(officeTitle('president', f, 'zgh')).toBe('');
    expect(officeTitle('rapporteur', m, 'zgh')).toBe('');
  });
});

/** The six groups every form is tested for. */
const groups: readonly (readonly Gender[])[] = [[m], [f], [m, f], [f, f], [m, f, f], [f, f, f]];

describe('verbs and participles', () => {
  it('are all in the typed tables', () => {
    const keysOf = (table: readonly (readonly [string, ...unknown[]])[]): readonly string[] =>
      table.map(([key]) => key).toSorted();
    expect(keysOf(verbTable)).toEqual(Object.keys(verbs).toSorted());
    expect(keysOf(participleTable)).toEqual(Object.keys(participles).toSorted());
  });

  it.each(verbTable)('%s', (verb, ar, fr) => {
    expect(groups.map((group) => verbForm(verb, group, 'ar'))).toEqual(ar);
    expect(groups.map((group) => verbForm(verb, group, 'fr'))).toEqual(fr);
  });

  it('keeps the verb singular before its subject, in the gender of the first named', () => {
    const before = (group: readonly Gender[]): string =>
      verbForm('attended', group, 'ar', { order: 'before-subject' });
    expect([before([m, f]), before([f, m]), before([f, f, f]), before([])]).toEqual([
      'حضر',
      'حضرت',
      'حضرت',
      'حضر',
    ]);
  });

  it.each(participleTable)('%s', (participle, nominative, oblique, fr) => {
    expect(groups.map((group) => participleForm(participle, group, 'ar'))).toEqual(nominative);
    expect(
      groups.map((group) => participleForm(participle, group, 'ar', { case: 'oblique' })),
    ).toEqual(oblique);
    expect(groups.map((group) => participleForm(participle, group, 'fr'))).toEqual(fr);
  });

  it('doubles a participle where asked, women first', () => {
    const group = [m, m, m, f, f, f] as const;
    const options = { definite: true, inclusive: true } as const;
    expect(participleForm('present', group, 'ar', options)).toBe('الحاضرات والحاضرون');
    expect(participleForm('present', group, 'fr', options)).toBe('présentes et présents');
    expect(participleForm('present', [f, f, f], 'ar', options)).toBe('الحاضرات');
    expect(participleForm('present', [], 'ar', options)).toBe('الحاضرون');
  });
});

it('never gives a list of women a masculine word, nor anything a vowel sign', () => {
  const anyVerb = fc.constantFrom(...(Object.keys(verbs) as VerbKey[]));
  const anyParticiple = fc.constantFrom(...(Object.keys(participles) as ParticipleKey[]));
  const anyOffice = fc.constantFrom(...(Object.keys(offices) as OfficeKey[]));
  fc.assert(
    fc.property(anyVerb, anyParticiple, anyOffice, fc.tuple(anyGroup, anyLanguage), (...args) => {
      const [verb, participle, office, [group, lang]] = args;
      const words = [
        verbForm(verb, group, lang),
        participleForm(participle, group, lang, { inclusive: true }),
        officeTitles(office, group, lang, { inclusive: true }),
        honorific(group, lang),
      ];
      for (const word of words) {
        expect(word).not.toMatch(vowelSigns);
        expect(word).not.toMatch(/^\s|\s\s|\s$|undefined/);
      }
      if (lang === 'ar' && group.length > 0 && group.every((gender) => gender === 'female')) {
        expect(words[0]).toMatch(/(ت|تا|ن)$/u);
        expect(words[1]).toMatch(/(ة|تان|ات)$/u);
      }
    }),
    { numRuns: 1000 },
  );
});
