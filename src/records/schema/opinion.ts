/** opinions/<name>.yaml: an advisory opinion or a memorandum of the body, and what the council made of it. */

import { z } from 'zod';
import { officeName } from './people.js';
import { citation, date, key, localizedText, paper, text } from './values.js';

const passage = z.strictObject({
  heading: key(localizedText, 'Intertitre.', 'عنوان فرعي.').optional(),
  text: key(
    localizedText,
    'Un ou plusieurs paragraphes, séparés par une ligne vide.',
    'فقرة أو أكثر، يفصل بينها سطر فارغ.',
  ),
  items: key(z.array(localizedText).nonempty(), 'Liste.', 'لائحة.').optional(),
});

const recommendation = z.strictObject({
  text: key(localizedText, 'La recommandation.', 'التوصية.'),
  items: key(z.array(localizedText).nonempty(), 'Son détail.', 'تفصيلها.').optional(),
  basis: key(z.array(citation).nonempty(), 'Articles invoqués.', 'المواد المعتمدة.').optional(),
});

export const opinionSchema = z.strictObject({
  kind: key(
    z.enum(['opinion', 'memorandum']),
    'opinion : avis consultatif ; memorandum : mémorandum.',
    'opinion: رأي استشاري، memorandum: مذكرة.',
  ),
  date: key(date, 'Date de l’avis.', 'تاريخ الرأي أو المذكرة.'),
  subject: key(
    localizedText,
    'Ce sur quoi il porte, après « relatif à » : « l’intégration de … ».',
    'موضوعه، بعد «بشأن»: «إدماج …».',
  ),
  from: key(
    officeName,
    'Fonction dont le ou la titulaire de ce jour signe.',
    'المهمة التي يوقع صاحبها أو صاحبتها.',
  ).default('president'),
  request: key(
    z.strictObject({
      number: key(text, 'Numéro de la lettre qui demande l’avis.', 'عدد الرسالة التي طلبت الرأي.'),
      date: key(date, 'Sa date.', 'تاريخها.'),
    }),
    'Lettre du président du conseil qui demande l’avis ; sans elle, l’instance s’est saisie.',
    'رسالة رئيس المجلس التي طلبت الرأي، وبدونها فالهيئة بادرت إليه.',
  ).optional(),
  basis: key(z.array(citation).nonempty(), 'Visas : articles cités.', 'البناءات: المواد.'),
  visas: key(
    z.array(localizedText),
    'Autres visas, après « Vu » : « le programme d’action … ».',
    'بناءات أخرى بعد «وبناء على»: «برنامج عمل …».',
  ).default([]),
  context: key(localizedText, 'Le contexte.', 'السياق.').optional(),
  diagnosis: key(z.array(passage).nonempty(), 'Le diagnostic.', 'التشخيص.'),
  recommendations: key(z.array(recommendation).nonempty(), 'Les recommandations.', 'التوصيات.'),
  adopted: key(
    z.strictObject({
      meeting: key(date, 'Réunion (nom de son fichier).', 'الاجتماع (اسم ملفه).'),
      point: key(
        z.number().int().positive(),
        'Rang du point dont le vote vaut pour l’avis.',
        'رتبة النقطة التي يؤخذ تصويتها.',
      ),
    }),
    'Où il a été adopté ; sans cela, c’est un projet.',
    'أين صودق عليه، وبدون ذلك فهو مشروع.',
  ).optional(),
  annexes: key(
    z.array(z.union([paper, z.strictObject({ title: key(localizedText, 'Titre.', 'العنوان.') })])),
    'Annexes : document/…, ou un titre.',
    'الملاحق: document/… أو عنوان.',
  ).default([]),
  answer: key(
    z.strictObject({
      date: key(date, 'Date de la réponse.', 'تاريخ الجواب.'),
      status: key(
        z.enum(['accepted', 'partly', 'rejected', 'deferred']),
        'accepted : suivi ; partly : suivi en partie ; rejected : non suivi ; deferred : renvoyé à une session.',
        'accepted: أخذ به، partly: أخذ ببعضه، rejected: لم يؤخذ به، deferred: أحيل على دورة لاحقة.',
      ),
      text: key(localizedText, 'Ce que le conseil en a fait.', 'ما فعله المجلس به.').optional(),
    }),
    'La suite donnée par le conseil.',
    'مآل الرأي لدى المجلس.',
  ).optional(),
});
