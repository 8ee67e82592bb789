/** Markup of a report as a year of activities fills it: headings, paragraphs, lists, tables, contents. */

const places = ['قاعة الخزانة الجماعية', 'مقر الجماعة', 'دار الشباب', 'المركز الاجتماعي'];
const themes = [
  'التمكين الاقتصادي للنساء',
  'الولوجيات',
  'الميزانية المستجيبة للنوع',
  'محاربة الهدر المدرسي',
];
const perChapter = 50;

/**
 * `activities` activities in chapters of fifty, each with what an annual report says of one. They are numbered from
 * `begin`: reports that begin elsewhere have no text in common that could be kept from one to the next.
 */
export function reportMarkup(activities, begin = 1) {
  const chapters = [];
  const end = begin + activities - 1;
  for (let first = begin; first <= end; first += perChapter) {
    const last = Math.min(end, first + perChapter - 1);
    chapters.push(chapter(first, last));
  }
  return `<section orientation="portrait">
<header><p role="running" align="center">التقرير السنوي لهيئة المساواة وتكافؤ الفرص ومقاربة النوع</p></header>
<footer><p role="running" align="center"><page-number/></p></footer>
<h1 align="center">التقرير السنوي لسنة 2022</h1>
<contents depth="2"/>
${chapters.join('')}</section>`;
}

function chapter(first, last) {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = numbers.map(
    (number) =>
      `<tr><td>${number}</td><td>${dayOf(number)}</td><td>نشاط حول ${themeOf(number)}</td><td>${participants(number)}</td></tr>`,
  );
  return `<h2>الأنشطة من ${first} إلى ${last}</h2>
<table widths="1 2 5 2"><thead><tr><th scope="col">الرقم</th><th scope="col">التاريخ</th><th scope="col">الموضوع</th><th scope="col">عدد المشاركين</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
${numbers.map(activity).join('')}`;
}

function activity(number) {
  const women = Math.floor(participants(number) / 2) + (number % 5);
  return `<h3>النشاط عدد ${number}: ${themeOf(number)}</h3>
<p role="body">نظمت الهيئة يوم ${dayOf(number)} على الساعة ${9 + (number % 9)}:30 لقاء تواصليا ب${places[number % places.length]} حول موضوع ${themeOf(number)}، حضره ${participants(number)} مشاركا ومشاركة من بينهم ${women} نساء، وذلك طبقا للمادة ${10 + (number % 90)} من النظام الداخلي وللمادة 120 من القانون التنظيمي رقم 113-14 المتعلق بالجماعات.</p>
<ul marker="dash">
<li>عرض حول حصيلة المرحلة ${number} من برنامج عمل الجماعة (2022-2027)</li>
<li>مناقشة عامة شارك فيها ${3 + (number % 11)} متدخلا، ثم جواب رئيس الهيئة</li>
<li>صياغة ${1 + (number % 4)} توصيات ترفع إلى مجلس الجماعة</li>
</ul>
`;
}

const participants = (number) => 20 + ((number * 7) % 61);
const themeOf = (number) => themes[(number * 3) % themes.length];
const dayOf = (number) =>
  `${String(1 + (number % 28)).padStart(2, '0')}-${String(1 + (number % 12)).padStart(2, '0')}-2022`;

/** A table of `rows` rows, numbered from `begin`, and nothing else. */
export function tableMarkup(rows, begin = 1) {
  const row = (number) =>
    `<tr><td>${number}</td><td>نشاط حول ${themeOf(number)} بتاريخ ${dayOf(number)}</td><td>${participants(number)}</td></tr>`;
  return `<section orientation="portrait"><h1>الجدول</h1>
<table widths="1 5 2"><thead><tr><th scope="col">الرقم</th><th scope="col">الموضوع</th><th scope="col">العدد</th></tr></thead>
<tbody>${Array.from({ length: rows }, (_, index) => row(begin + index)).join('\n')}</tbody></table></section>`;
}

/** Paragraphs that fill about `pages` pages, the first page being number `begin`. */
export function pagesMarkup(pages, begin = 1) {
  const paragraph = (number) =>
    `<p role="body">نظمت الهيئة يوم ${dayOf(number)} لقاء تواصليا ب${places[number % places.length]} حول موضوع ${themeOf(number)}، حضره ${participants(number)} مشاركا ومشاركة، وذلك طبقا للمادة 120 من القانون التنظيمي رقم 113-14 المتعلق بالجماعات، وهو اللقاء عدد ${number} من برنامج عمل الهيئة لهذه السنة.</p>`;
  const count = pages * 12;
  const first = (begin - 1) * 12 + 1;
  return `<section orientation="portrait"><h1>الصفحات</h1>${Array.from({ length: count }, (_, index) => paragraph(first + index)).join('\n')}</section>`;
}
