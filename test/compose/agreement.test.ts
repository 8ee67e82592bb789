/** Gender and number in every sentence about persons, in both languages, over bodies of every make. */

import { describe, expect, it } from 'vitest';
import type { MinutesData } from '../../src/compose/minutes.js';
import type { Language } from '../../src/language/index.js';
import { compose, smallRecords } from './sample.js';
import type { SmallMeeting } from './sample.js';

async function minutes(meeting: SmallMeeting, lang: Language): Promise<MinutesData> {
  const { view, diagnostics } = await compose(smallRecords(meeting), 'minutes/2023-01-05', lang);
  expect(diagnostics).toEqual([]);
  return view.data as MinutesData;
}

interface Row {
  readonly what: string;
  readonly meeting: SmallMeeting;
  readonly ar: string;
  readonly fr: string;
  /** Labels of the attendance table. */
  readonly labelsAr: readonly string[];
  readonly labelsFr: readonly string[];
  /** What the opening says of the presence. */
  readonly presenceAr: string;
  readonly presenceFr: string;
}

const table: readonly Row[] = [
  {
    what: 'all came, a woman and a man',
    meeting: { present: 'wm' },
    ar: 'حضر الاجتماع عضوان (امرأة واحدة ورجل واحد) من أصل عضوين. ولم يسجل أي غياب.',
    fr: 'Deux membres (1 femme et 1 homme) ont assisté à la réunion, sur un total de deux membres. Aucune absence n’a été relevée.',
    labelsAr: ['الحاضرات والحاضرون (2)'],
    labelsFr: ['Présentes et présents (2)'],
    presenceAr: '، بحضور جميع عضواتها وأعضائها.',
    presenceFr: ', en présence de toutes et tous ses membres.',
  },
  {
    what: 'women only, one absent',
    meeting: { present: 'www', absent: 'w' },
    ar: 'حضرت الاجتماع ثلاث عضوات من أصل أربع عضوات. وتغيبت دون عذر عضوة واحدة.',
    fr: 'Trois membres ont assisté à la réunion, sur un total de quatre membres. Une membre s’est absentée sans excuse.',
    labelsAr: ['الحاضرات (3)', 'الغائبة دون عذر (1)'],
    labelsFr: ['Présentes (3)', 'Absente sans excuse (1)'],
    presenceAr: '، بحضور أغلبية عضواتها.',
    presenceFr: ', en présence de la majorité de ses membres.',
  },
  {
    what: 'women only, two present of two, all of them',
    meeting: { present: 'ww' },
    ar: 'حضرت الاجتماع عضوتان من أصل عضوتين. ولم يسجل أي غياب.',
    fr: 'Deux membres ont assisté à la réunion, sur un total de deux membres. Aucune absence n’a été relevée.',
    labelsAr: ['الحاضرتان (2)'],
    labelsFr: ['Présentes (2)'],
    presenceAr: '، بحضور جميع عضواتها.',
    presenceFr: ', en présence de toutes ses membres.',
  },
  {
    what: 'men only, two excused',
    meeting: { present: 'mmm', excused: 'mm' },
    ar: 'حضر الاجتماع ثلاثة أعضاء من أصل خمسة أعضاء. واعتذر عن الحضور عضوان.',
    fr: 'Trois membres ont assisté à la réunion, sur un total de cinq membres. Deux membres se sont excusés.',
    labelsAr: ['الحاضرون (3)', 'المعتذران (2)'],
    labelsFr: ['Présents (3)', 'Excusés (2)'],
    presenceAr: '، بحضور أغلبية أعضائها.',
    presenceFr: ', en présence de la majorité de ses membres.',
  },
  {
    what: 'eleven present, two women excused, a man absent',
    meeting: { present: 'wwwwmmmmmmm', excused: 'ww', absent: 'm' },
    ar: 'حضر الاجتماع أحد عشر عضوا (4 نساء و7 رجال) من أصل أربعة عشر عضوا. واعتذرت عن الحضور عضوتان. وتغيب دون عذر عضو واحد.',
    fr: 'Onze membres (4 femmes et 7 hommes) ont assisté à la réunion, sur un total de quatorze membres. Deux membres se sont excusées. Un membre s’est absenté sans excuse.',
    labelsAr: ['الحاضرات والحاضرون (11)', 'المعتذرتان (2)', 'الغائب دون عذر (1)'],
    labelsFr: ['Présentes et présents (11)', 'Excusées (2)', 'Absent sans excuse (1)'],
    presenceAr: '، بحضور أغلبية عضواتها وأعضائها.',
    presenceFr: ', en présence de la majorité de ses membres.',
  },
  {
    what: 'half of the members are no majority',
    meeting: { present: 'mw', excused: 'mw' },
    ar: 'حضر الاجتماع عضوان (امرأة واحدة ورجل واحد) من أصل أربعة أعضاء. واعتذر عن الحضور عضوان.',
    fr: 'Deux membres (1 femme et 1 homme) ont assisté à la réunion, sur un total de quatre membres. Deux membres se sont excusés.',
    labelsAr: ['الحاضرات والحاضرون (2)', 'المعتذرات والمعتذرون (2)'],
    labelsFr: ['Présentes et présents (2)', 'Excusées et excusés (2)'],
    presenceAr: 'بالقاعة الكبرى.',
    presenceFr: ', grande salle.',
  },
  {
    what: 'only women came to a body of both',
    meeting: { present: 'ww', absent: 'mmm' },
    ar: 'حضرت الاجتماع عضوتان من أصل خمسة أعضاء. وتغيب دون عذر ثلاثة أعضاء.',
    fr: 'Deux membres ont assisté à la réunion, sur un total de cinq membres. Trois membres se sont absentés sans excuse.',
    labelsAr: ['الحاضرتان (2)', 'الغائبون دون عذر (3)'],
    labelsFr: ['Présentes (2)', 'Absents sans excuse (3)'],
    presenceAr: 'بالقاعة الكبرى.',
    presenceFr: ', grande salle.',
  },
];

describe('attendance', () => {
  it.each(table)('$what', async (row) => {
    const ar = await minutes(row.meeting, 'ar');
    const fr = await minutes(row.meeting, 'fr');
    expect(ar.attendance.summary).toBe(row.ar);
    expect(fr.attendance.summary.replaceAll('\u00a0', ' ')).toBe(row.fr);
    expect(ar.attendance.rows.map(({ label }) => label)).toEqual(row.labelsAr);
    expect(fr.attendance.rows.map(({ label }) => label)).toEqual(row.labelsFr);
    expect(ar.opening.endsWith(row.presenceAr)).toBe(true);
    expect(fr.opening.endsWith(row.presenceFr)).toBe(true);
  });

  it('names everyone once and numbers the names through', async () => {
    const { attendance } = await minutes({ present: 'wmwmw', excused: 'm' }, 'ar');
    const [present, excused] = attendance.rows;
    expect(present?.columns.map(({ start, names }) => [start, names.length])).toEqual([
      [1, 3],
      [4, 2],
    ]);
    expect(excused?.columns).toEqual([{ span: 2, start: 1, names: ['السيد اسم 6'] }]);
  });

  it('puts officers first, with titles in their gender and that of the officer they deputise', async () => {
    const meeting = {
      present: 'mwmw',
      offices: { 3: 'president', 2: 'vice-president', 1: 'rapporteur', 0: 'deputy-rapporteur' },
    };
    const names = async (lang: Language) =>
      (await minutes(meeting, lang)).attendance.rows.flatMap(({ columns }) =>
        columns.flatMap((column) => column.names),
      );
    expect(await names('ar')).toEqual([
      'السيدة اسم 4، الرئيسة',
      'السيد اسم 3، نائب الرئيسة',
      'السيدة اسم 2، المقررة',
      'السيد اسم 1، نائب المقررة',
    ]);
    expect(await names('fr')).toEqual([
      'Mme\u00a0Nom 4, Présidente',
      'M.\u00a0Nom 3, Vice-président',
      'Mme\u00a0Nom 2, Rapporteuse',
      'M.\u00a0Nom 1, Rapporteur adjoint',
    ]);
  });
});

describe('who convenes, chairs, writes and signs', () => {
  it('is spoken of as a woman', async () => {
    const { opening, conduct, closing, signatures } = await minutes({ present: 'ww' }, 'ar');
    expect(opening).toContain('وبدعوة من رئيسة الهيئة السيدة اسم 1، عقدت');
    expect(conduct).toBe(
      'وافتتحت السيدة رئيسة الهيئة الاجتماع بكلمة ترحيب، ثم عرضت النقط المدرجة في جدول الأعمال. وتولت السيدة مقررة الهيئة تحرير هذا التقرير.',
    );
    expect(closing).toContain('رفعت السيدة رئيسة الهيئة الاجتماع');
    expect(signatures).toEqual([
      { role: 'مقررة الهيئة', name: 'اسم 2' },
      { role: 'رئيسة الهيئة', name: 'اسم 1' },
    ]);
  });

  it('is spoken of as a man', async () => {
    const { opening, conduct, closing, signatures } = await minutes({ present: 'mm' }, 'fr');
    expect(opening).toContain(
      'sur convocation du Président de l’Instance, M.\u00a0Nom 1, l’Instance',
    );
    expect(conduct).toContain('M.\u00a0le Président de l’Instance a ouvert la séance');
    expect(conduct).toContain('M.\u00a0le Rapporteur de l’Instance a assuré');
    expect(closing).toContain('M.\u00a0le Président de l’Instance a levé la séance.');
    expect(signatures.map(({ role }) => role)).toEqual([
      'Le Rapporteur de l’Instance',
      'Le Président de l’Instance',
    ]);
  });

  it('is named, and signs for the meeting only, without an office', async () => {
    const meeting = { present: 'wwm', offices: { 0: 'president' }, chair: 2 };
    const ar = await minutes(meeting, 'ar');
    const fr = await minutes(meeting, 'fr');
    expect(ar.conduct).toMatch(/^وافتتح السيد اسم 3 الاجتماع .* وتولت السيدة اسم 2 تحرير/u);
    expect(ar.signatures.map(({ role }) => role)).toEqual(['مقررة الاجتماع', 'رئيس الاجتماع']);
    expect(fr.signatures.map(({ role }) => role)).toEqual([
      'La Rapporteuse de séance',
      'Le Président de séance',
    ]);
  });
});

describe('votes and recommendations', () => {
  const outcome = async (votes: readonly [number, number, number], lang: Language) => {
    const vote = { for: votes[0], against: votes[1], abstained: votes[2] };
    const meeting = { present: 'wm', outcome: { kind: 'approved', vote } };
    return (await minutes(meeting, lang)).points[0]?.outcome.first;
  };

  it.each([
    {
      votes: [11, 2, 1] as const,
      ar: '11 صوتا بالموافقة، صوتان بالرفض، امتناع عضو واحد',
      fr: '11 voix pour, 2 voix contre, abstention de 1 membre',
    },
    {
      votes: [3, 0, 2] as const,
      ar: '3 أصوات بالموافقة، لا صوت بالرفض، امتناع عضوين',
      fr: '3 voix pour, aucune voix contre, abstention de 2 membres',
    },
    {
      votes: [1, 0, 0] as const,
      ar: 'صوت واحد بالموافقة، لا صوت بالرفض، لا امتناع عن التصويت',
      fr: '1 voix pour, aucune voix contre, aucune abstention',
    },
  ])('$votes', async ({ votes, ar, fr }) => {
    expect(await outcome(votes, 'ar')).toBe(
      `صادقت الهيئة على هذه النقطة، وذلك بعد التصويت (${ar}).`,
    );
    const french = (await outcome(votes, 'fr'))?.replaceAll('\u00a0', ' ');
    expect(french).toBe(`L’Instance a approuvé ce point, à l’issue d’un vote (${fr}).`);
  });

  it('announces one recommendation or several', async () => {
    const text = { ar: 'نص', fr: 'texte' };
    const lead = async (count: number) => {
      const recommendations = Array.from({ length: count }, () => ({ text }));
      return (await minutes({ present: 'wm', recommendations }, 'fr')).recommendations?.lead;
    };
    expect(await lead(1)).toContain('la recommandation suivante\u00a0:');
    expect(await lead(2)).toContain('les recommandations suivantes\u00a0:');
    expect(await lead(0)).toBeUndefined();
  });
});
