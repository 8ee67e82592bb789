/** ideas/<name>.yaml: a draft programme, ideas gathered axis by axis before a programme is made of them. */

import { z } from 'zod';
import { date, idea as ideaNumber, key, localizedText } from './values.js';

const idea = z.strictObject({
  number: key(
    z.number().int().min(1).max(999),
    'Numéro dans l’axe, vérifié : il ne change pas quand on insère une idée sans le vouloir.',
    'رقم الفكرة داخل المحور، ويتحقق منه البرنامج.',
  ).optional(),
  text: key(localizedText, 'L’idée.', 'نص الفكرة.'),
  parts: key(
    z.array(localizedText).nonempty(),
    'Éléments énumérés sous l’idée.',
    'عناصر تتفرع عن الفكرة.',
  ).optional(),
  sameAs: key(
    z.array(ideaNumber).nonempty(),
    'Idées déjà notées qui disent la même chose, par axe et numéro : [1-3].',
    'أفكار سابقة بالمعنى نفسه، برقم المحور ورقم الفكرة: [1-3].',
  ).optional(),
  differsFrom: key(
    z.array(ideaNumber).nonempty(),
    'Idées qui lui ressemblent sans dire la même chose : le programme ne les signale plus.',
    'أفكار تشبهها وليست هي نفسها، فلا ينبه إليها البرنامج.',
  ).optional(),
});

export const ideasSchema = z.strictObject({
  title: key(localizedText, 'Titre du projet de programme.', 'عنوان مشروع البرنامج.'),
  version: key(
    z.number().int().min(1).max(99),
    'Numéro de la version : 2 donne « deuxième version ».',
    'رقم النسخة: 2 تعطي «النسخة الثانية».',
  ).optional(),
  method: key(
    localizedText,
    'Ce que cette version a de propre, après son numéro.',
    'ما يميز هذه النسخة، ويكتب بعد رقمها.',
  ).optional(),
  date: key(date, 'Date de la version.', 'تاريخ النسخة.'),
  axes: key(
    z
      .array(
        z.strictObject({
          name: key(localizedText, 'Axe.', 'المحور.'),
          ideas: key(
            z.array(idea),
            'Idées, dans l’ordre ; la numérotation reprend à 1 dans chaque axe.',
            'الأفكار بالترتيب، ويبدأ ترقيمها من 1 في كل محور.',
          ),
        }),
      )
      .nonempty(),
    'Axes du projet.',
    'محاور المشروع.',
  ),
});
