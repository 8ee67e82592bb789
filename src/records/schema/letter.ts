/** letters/<year>-<number>.yaml: a letter of the body. */

import { z } from 'zod';
import { officeName } from './people.js';
import { citation, date, id, key, localizedText, paper, printCopies, text } from './values.js';

const recipient = key(
  id,
  'council-president, members (chaque membre), ou un identifiant de recipients.yaml ou de people.yaml.',
  'council-president أو members (كل عضو) أو معرف من recipients.yaml أو people.yaml.',
);

/** A passage of a letter's text: paragraphs, or a list under them. */
const passage = z.strictObject({
  text: key(
    localizedText,
    'Un ou plusieurs paragraphes, séparés par une ligne vide.',
    'فقرة أو أكثر، يفصل بينها سطر فارغ.',
  ),
  items: key(
    z.array(localizedText).nonempty(),
    'Liste qui suit le texte.',
    'لائحة تلي النص.',
  ).optional(),
});

const earlierLetter = z.strictObject({
  by: key(
    z.enum(['us', 'addressee']),
    'us : notre lettre ; addressee : celle du destinataire.',
    'us: مراسلتنا، addressee: كتاب المرسل إليه.',
  ),
  number: key(text, 'Numéro, entre guillemets : "117/2022".', 'العدد بين علامتي اقتباس.'),
  date: key(date, 'Date de cette lettre.', 'تاريخها.'),
});

export const letterSchema = z.strictObject({
  kind: key(
    z.enum(['deposit', 'letter', 'reminder']),
    'deposit : lettre de dépôt ; letter : toute autre lettre ; reminder : rappel d’une lettre restée sans réponse.',
    'deposit: رسالة إيداع، letter: أي رسالة أخرى، reminder: تذكير برسالة لم يرد عليها.',
  ),
  number: key(
    z.number().int().positive(),
    'Numéro d’ordre de l’année, comme le nom du fichier ; le registre, s’il y en a un, le donne.',
    'الرقم الترتيبي في السنة، كاسم الملف؛ ويعطيه السجل إن وجد.',
  ).optional(),
  date: key(date, 'Date de la lettre.', 'تاريخ الرسالة.'),
  from: key(
    officeName,
    'Fonction dont le ou la titulaire de ce jour signe.',
    'المهمة التي يوقع صاحبها أو صاحبتها.',
  ).default('president'),
  to: key(
    z.union([recipient, z.array(recipient).nonempty()]),
    'Destinataire, ou liste : chacun reçoit alors sa lettre, avec son numéro.',
    'المرسل إليه أو لائحة، ولكل واحد رسالته وعددها.',
  ).default('council-president'),
  through: key(
    localizedText,
    'Sous couvert de : « Monsieur le Gouverneur … ».',
    'تحت إشراف: «السيد عامل عمالة …».',
  ).optional(),
  subject: key(localizedText, 'Objet.', 'الموضوع.'),
  reference: key(
    z.array(citation),
    'Articles cités : ri:92, const:139/1, ol113.14:119-120.',
    'المواد المستشهد بها: ri:92 أو const:139/1 أو ol113.14:119-120.',
  ).default([]),
  regarding: key(
    z.array(
      z.union([
        key(
          z.string().regex(/^letter\/[a-z0-9-]+$/, 'paper'),
          'Lettre de ce dossier : letter/2022-02.',
          'رسالة من هذا المجلد: letter/2022-02.',
        ),
        earlierLetter,
      ]),
    ),
    'Lettres antérieures auxquelles celle-ci se rapporte ; pour un rappel, celle restée sans réponse.',
    'المراسلات السابقة التي تتعلق بها هذه الرسالة، وفي التذكير تلك التي لم يرد عليها.',
  ).default([]),
  urgency: key(
    z.enum(['urgent', 'very-urgent']),
    'Mention : urgent ou très urgent.',
    'علامة: مستعجل أو مستعجل جدا.',
  ).optional(),
  secrecy: key(
    z.enum(['confidential', 'strictly-confidential']),
    'Mention : confidentiel ou strictement confidentiel.',
    'علامة: سري أو سري جدا.',
  ).optional(),
  acknowledge: key(
    z.boolean(),
    'true : mention « avec accusé de réception ».',
    'true: عبارة «مع الإشعار بالتوصل».',
  ).default(false),
  body: key(z.array(passage), 'Le texte de la lettre.', 'نص الرسالة.').default([]),
  answerBy: key(
    date,
    'Jour avant lequel un rappel demande la réponse.',
    'الأجل الذي يطلب فيه التذكير الجواب.',
  ).optional(),
  enclosures: key(
    z.array(paper),
    'Pièces jointes : minutes/2022-05-27, document/body-rules.',
    'المرفقات: minutes/2022-05-27 أو document/body-rules.',
  ).default([]),
  copies: key(
    z.array(
      z.strictObject({
        to: key(
          localizedText,
          'À qui, avec sa politesse : « Monsieur le Gouverneur … ».',
          'إلى من، بصيغة الاحترام: «السيد عامل عمالة …».',
        ),
        printCopies: key(
          printCopies,
          'Exemplaires imprimés qui lui sont remis (mahdar print --for-recipients).',
          'عدد النسخ المطبوعة المسلمة إليه (mahdar print --for-recipients).',
        ).default(1),
        purpose: key(
          z.enum(['information', 'action', 'follow-up']),
          'information : pour information ; action : pour attribution ; follow-up : pour suivi.',
          'information: قصد الإخبار، action: قصد الاختصاص، follow-up: قصد التتبع.',
        ).default('information'),
      }),
    ),
    'Copies, listées au bas de la lettre.',
    'النسخ الموجهة، وتذكر أسفل الرسالة.',
  ).default([]),
});
