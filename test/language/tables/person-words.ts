/**
 * Verbs and participles typed out for six groups: a man, a woman, both, two women, a woman among men, women alone.
 * Verbs: Arabic, French. Participles: Arabic nominative and oblique, French.
 */

import type { ParticipleKey, VerbKey } from '../../../src/language/index.js';

export const verbTable: readonly (readonly [VerbKey, ar: string[], fr: string[]])[] = [
  [
    'attended',
    ['حضر', 'حضرت', 'حضرا', 'حضرتا', 'حضروا', 'حضرن'],
    ['a assisté', 'a assisté', 'ont assisté', 'ont assisté', 'ont assisté', 'ont assisté'],
  ],
  [
    'abstained',
    ['امتنع', 'امتنعت', 'امتنعا', 'امتنعتا', 'امتنعوا', 'امتنعن'],
    [
      's’est abstenu',
      's’est abstenue',
      'se sont abstenus',
      'se sont abstenues',
      'se sont abstenus',
      'se sont abstenues',
    ],
  ],
  [
    'convened',
    ['دعا', 'دعت', 'دعوا', 'دعتا', 'دعوا', 'دعون'],
    ['a convoqué', 'a convoqué', 'ont convoqué', 'ont convoqué', 'ont convoqué', 'ont convoqué'],
  ],
  [
    'recommended',
    ['أوصى', 'أوصت', 'أوصيا', 'أوصتا', 'أوصوا', 'أوصين'],
    [
      'a recommandé',
      'a recommandé',
      'ont recommandé',
      'ont recommandé',
      'ont recommandé',
      'ont recommandé',
    ],
  ],
  [
    'voted',
    ['صوت', 'صوتت', 'صوتا', 'صوتتا', 'صوتوا', 'صوتن'],
    ['a voté', 'a voté', 'ont voté', 'ont voté', 'ont voté', 'ont voté'],
  ],
  [
    'chaired',
    ['ترأس', 'ترأست', 'ترأسا', 'ترأستا', 'ترأسوا', 'ترأسن'],
    ['a présidé', 'a présidé', 'ont présidé', 'ont présidé', 'ont présidé', 'ont présidé'],
  ],
  [
    'intervened',
    ['تدخل', 'تدخلت', 'تدخلا', 'تدخلتا', 'تدخلوا', 'تدخلن'],
    [
      'est intervenu',
      'est intervenue',
      'sont intervenus',
      'sont intervenues',
      'sont intervenus',
      'sont intervenues',
    ],
  ],
  [
    'was-absent',
    ['تغيب', 'تغيبت', 'تغيبا', 'تغيبتا', 'تغيبوا', 'تغيبن'],
    [
      's’est absenté',
      's’est absentée',
      'se sont absentés',
      'se sont absentées',
      'se sont absentés',
      'se sont absentées',
    ],
  ],
  [
    'apologised',
    ['اعتذر', 'اعتذرت', 'اعتذرا', 'اعتذرتا', 'اعتذروا', 'اعتذرن'],
    [
      's’est excusé',
      's’est excusée',
      'se sont excusés',
      'se sont excusées',
      'se sont excusés',
      'se sont excusées',
    ],
  ],
  [
    'opened',
    ['افتتح', 'افتتحت', 'افتتحا', 'افتتحتا', 'افتتحوا', 'افتتحن'],
    ['a ouvert', 'a ouvert', 'ont ouvert', 'ont ouvert', 'ont ouvert', 'ont ouvert'],
  ],
  [
    'closed',
    ['اختتم', 'اختتمت', 'اختتما', 'اختتمتا', 'اختتموا', 'اختتمن'],
    ['a clos', 'a clos', 'ont clos', 'ont clos', 'ont clos', 'ont clos'],
  ],
  [
    'approved',
    ['صادق', 'صادقت', 'صادقا', 'صادقتا', 'صادقوا', 'صادقن'],
    ['a approuvé', 'a approuvé', 'ont approuvé', 'ont approuvé', 'ont approuvé', 'ont approuvé'],
  ],
  [
    'agreed',
    ['اتفق', 'اتفقت', 'اتفقا', 'اتفقتا', 'اتفقوا', 'اتفقن'],
    ['a convenu', 'a convenu', 'ont convenu', 'ont convenu', 'ont convenu', 'ont convenu'],
  ],
  [
    'rejected',
    ['رفض', 'رفضت', 'رفضا', 'رفضتا', 'رفضوا', 'رفضن'],
    ['a rejeté', 'a rejeté', 'ont rejeté', 'ont rejeté', 'ont rejeté', 'ont rejeté'],
  ],
  [
    'postponed',
    ['أجل', 'أجلت', 'أجلا', 'أجلتا', 'أجلوا', 'أجلن'],
    ['a reporté', 'a reporté', 'ont reporté', 'ont reporté', 'ont reporté', 'ont reporté'],
  ],
  [
    'assigned',
    ['كلف', 'كلفت', 'كلفا', 'كلفتا', 'كلفوا', 'كلفن'],
    ['a chargé', 'a chargé', 'ont chargé', 'ont chargé', 'ont chargé', 'ont chargé'],
  ],
  [
    'proposed',
    ['اقترح', 'اقترحت', 'اقترحا', 'اقترحتا', 'اقترحوا', 'اقترحن'],
    ['a proposé', 'a proposé', 'ont proposé', 'ont proposé', 'ont proposé', 'ont proposé'],
  ],
  [
    'presented',
    ['قدم', 'قدمت', 'قدما', 'قدمتا', 'قدموا', 'قدمن'],
    ['a présenté', 'a présenté', 'ont présenté', 'ont présenté', 'ont présenté', 'ont présenté'],
  ],
  [
    'discussed',
    ['ناقش', 'ناقشت', 'ناقشا', 'ناقشتا', 'ناقشوا', 'ناقشن'],
    ['a examiné', 'a examiné', 'ont examiné', 'ont examiné', 'ont examiné', 'ont examiné'],
  ],
  [
    'signed',
    ['وقع', 'وقعت', 'وقعا', 'وقعتا', 'وقعوا', 'وقعن'],
    ['a signé', 'a signé', 'ont signé', 'ont signé', 'ont signé', 'ont signé'],
  ],
  [
    'elected',
    ['انتخب', 'انتخبت', 'انتخبا', 'انتخبتا', 'انتخبوا', 'انتخبن'],
    ['a élu', 'a élu', 'ont élu', 'ont élu', 'ont élu', 'ont élu'],
  ],
  [
    'left',
    ['انصرف', 'انصرفت', 'انصرفا', 'انصرفتا', 'انصرفوا', 'انصرفن'],
    [
      's’est retiré',
      's’est retirée',
      'se sont retirés',
      'se sont retirées',
      'se sont retirés',
      'se sont retirées',
    ],
  ],
];

export const participleTable: readonly (readonly [
  ParticipleKey,
  ar: string[],
  ob: string[],
  fr: string[],
])[] = [
  [
    'present',
    ['حاضر', 'حاضرة', 'حاضران', 'حاضرتان', 'حاضرون', 'حاضرات'],
    ['حاضر', 'حاضرة', 'حاضرين', 'حاضرتين', 'حاضرين', 'حاضرات'],
    ['présent', 'présente', 'présents', 'présentes', 'présents', 'présentes'],
  ],
  [
    'convened',
    ['مدعو', 'مدعوة', 'مدعوان', 'مدعوتان', 'مدعوون', 'مدعوات'],
    ['مدعو', 'مدعوة', 'مدعوين', 'مدعوتين', 'مدعوين', 'مدعوات'],
    ['convoqué', 'convoquée', 'convoqués', 'convoquées', 'convoqués', 'convoquées'],
  ],
  [
    'absent',
    ['غائب', 'غائبة', 'غائبان', 'غائبتان', 'غائبون', 'غائبات'],
    ['غائب', 'غائبة', 'غائبين', 'غائبتين', 'غائبين', 'غائبات'],
    ['absent', 'absente', 'absents', 'absentes', 'absents', 'absentes'],
  ],
  [
    'excused',
    ['معتذر', 'معتذرة', 'معتذران', 'معتذرتان', 'معتذرون', 'معتذرات'],
    ['معتذر', 'معتذرة', 'معتذرين', 'معتذرتين', 'معتذرين', 'معتذرات'],
    ['excusé', 'excusée', 'excusés', 'excusées', 'excusés', 'excusées'],
  ],
  [
    'invited',
    ['مدعو', 'مدعوة', 'مدعوان', 'مدعوتان', 'مدعوون', 'مدعوات'],
    ['مدعو', 'مدعوة', 'مدعوين', 'مدعوتين', 'مدعوين', 'مدعوات'],
    ['invité', 'invitée', 'invités', 'invitées', 'invités', 'invitées'],
  ],
  [
    'elected',
    ['منتخب', 'منتخبة', 'منتخبان', 'منتخبتان', 'منتخبون', 'منتخبات'],
    ['منتخب', 'منتخبة', 'منتخبين', 'منتخبتين', 'منتخبين', 'منتخبات'],
    ['élu', 'élue', 'élus', 'élues', 'élus', 'élues'],
  ],
  [
    'assigned',
    ['مكلف', 'مكلفة', 'مكلفان', 'مكلفتان', 'مكلفون', 'مكلفات'],
    ['مكلف', 'مكلفة', 'مكلفين', 'مكلفتين', 'مكلفين', 'مكلفات'],
    ['chargé', 'chargée', 'chargés', 'chargées', 'chargés', 'chargées'],
  ],
  [
    'represented',
    ['ممثل', 'ممثلة', 'ممثلان', 'ممثلتان', 'ممثلون', 'ممثلات'],
    ['ممثل', 'ممثلة', 'ممثلين', 'ممثلتين', 'ممثلين', 'ممثلات'],
    ['représenté', 'représentée', 'représentés', 'représentées', 'représentés', 'représentées'],
  ],
  [
    'participating',
    ['مشارك', 'مشاركة', 'مشاركان', 'مشاركتان', 'مشاركون', 'مشاركات'],
    ['مشارك', 'مشاركة', 'مشاركين', 'مشاركتين', 'مشاركين', 'مشاركات'],
    [
      'participant',
      'participante',
      'participants',
      'participantes',
      'participants',
      'participantes',
    ],
  ],
  [
    'signing',
    ['موقع', 'موقعة', 'موقعان', 'موقعتان', 'موقعون', 'موقعات'],
    ['موقع', 'موقعة', 'موقعين', 'موقعتين', 'موقعين', 'موقعات'],
    ['soussigné', 'soussignée', 'soussignés', 'soussignées', 'soussignés', 'soussignées'],
  ],
  [
    'abstaining',
    ['ممتنع', 'ممتنعة', 'ممتنعان', 'ممتنعتان', 'ممتنعون', 'ممتنعات'],
    ['ممتنع', 'ممتنعة', 'ممتنعين', 'ممتنعتين', 'ممتنعين', 'ممتنعات'],
    ['abstenu', 'abstenue', 'abstenus', 'abstenues', 'abstenus', 'abstenues'],
  ],
];
