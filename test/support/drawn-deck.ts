/** Markup of a deck with everything that slides can show, in one language. */

const words = {
  ar: {
    ...{ title: 'عنوان العرض', women: 'النساء', men: 'الرجال', head: 'رئاسة الهيئة' },
    ...{ unit: 'لجنة', law: 'القانون التنظيمي رقم 113-14', date: 'من 15-02-2024 إلى 22-02-2024' },
    ...{ spanned: 'خانة على عمودين', note: 'تقدم هذه الشريحة في دقيقتين', step: 'المرحلة' },
  },
  fr: {
    ...{ title: 'Titre de l’exposé', women: 'Femmes', men: 'Hommes', head: 'Présidence' },
    ...{ unit: 'Commission', law: 'loi organique n° 113-14', date: 'du 15-02-2024 au 22-02-2024' },
    ...{ spanned: 'cellule de deux colonnes', note: 'Cette page dure deux minutes', step: 'Étape' },
  },
} as const;

export function drawnDeck(lang: 'ar' | 'fr'): string {
  const { title, women, men, head, unit, law, date, spanned, note, step } = words[lang];
  const slide = (layout: string, body: string): string =>
    `<slide layout="${layout}">${body}</slide>`;
  const units = [1, 2, 3].map(
    (number) => `<unit><label>${unit} ${String(number)}</label><name>${women}</name></unit>`,
  );
  const other =
    lang === 'ar' ? '<span lang="fr">Tadafor (2024)</span>' : '<span lang="ar">تضافر</span>';
  return [
    slide('title', `<h1>${title}</h1><p>${date}</p>`),
    slide(
      'content',
      `<notes><p>${note}: ${date}</p></notes><h1>${title}</h1><p>${law} ${other} (${date}).</p>`,
    ),
    slide(
      'content',
      `<h1>${title}</h1><ul><li>${women}</li><li>${law}</li></ul><ol><li>${men}</li><li>${date}</li></ol>`,
    ),
    slide(
      'content',
      `<h1>${title}</h1><table><thead><tr><th>${women}</th><th>${men}</th><th>${unit}</th></tr></thead><tbody><tr><td>${law}</td><td>12</td><td>3,5</td></tr><tr><td colspan="2">${spanned}</td><td>7</td></tr></tbody></table>`,
    ),
    slide(
      'content',
      `<h1>${title}</h1><chart kind="bar"><caption>${title}</caption><series><point value="6">${women}</point><point value="4">${men}</point></series><summary>${women} 6.</summary></chart>`,
    ),
    slide(
      'content',
      `<h1>${title}</h1><orgchart><unit><label>${head}</label>${units.join('')}</unit></orgchart>`,
    ),
    slide(
      'content',
      `<h1>${title}</h1><timeline><step state="done"><label>2023</label><value>${step} 1</value></step><step state="planned"><label>2024</label><value>${step} 2</value></step></timeline>`,
    ),
  ].join('');
}
