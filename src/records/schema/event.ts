/** What meetings and activities share: when and where, who was there, what was said, the pictures, what follows. */

import { z } from 'zod';
import { pictureSchema } from './body.js';
import { date, gender, id, key, localizedText, weekday } from './values.js';

export const personId = key(
  id,
  'Identifiant d’une personne de people.yaml.',
  'معرف شخص من people.yaml.',
);

export const weekdayKey = key(
  weekday,
  'Jour de la semaine, vérifié avec la date : monday, tuesday …',
  'يوم الأسبوع، ويتحقق من مطابقته للتاريخ.',
).optional();

export const place = key(
  z.union([
    localizedText,
    z.strictObject({ id: key(id, 'Lieu de names.yaml.', 'مكان من names.yaml.') }),
  ]),
  'Lieu : son nom, ou l’identifiant d’un lieu de names.yaml.',
  'المكان: اسمه أو معرف مكان من names.yaml.',
);

const count = z.number().int().nonnegative();

export const womenAndMen = {
  women: key(count, 'Combien de femmes.', 'عدد النساء.').default(0),
  men: key(count, 'Combien d’hommes.', 'عدد الرجال.').default(0),
};

const topic = key(localizedText, 'Sujet de l’intervention.', 'موضوع المداخلة.').optional();

/** Who speaks is counted by gender, so that it is known of everyone. */
export const speakers = key(
  z.array(
    z.union([
      z.strictObject({ person: personId, topic }),
      z.strictObject({
        role: key(
          localizedText,
          'À quel titre : fonction, organisme.',
          'الصفة: المهمة أو المؤسسة.',
        ),
        name: key(
          localizedText,
          'Nom, si la personne accepte qu’il paraisse.',
          'الاسم، إذا وافق صاحبه على نشره.',
        ).optional(),
        gender: key(
          gender,
          'female ou male : ce sont les chiffres de la parité.',
          'female أو male، ومنه أرقام المناصفة.',
        ),
        topic,
      }),
    ]),
  ),
  'Intervenantes et intervenants.',
  'المتدخلات والمتدخلون.',
).default([]);

export const guests = key(
  z.array(
    z.strictObject({
      role: key(localizedText, 'À quel titre : fonction, organisme.', 'الصفة: المهمة أو المؤسسة.'),
      name: key(
        localizedText,
        'Nom, si la personne accepte qu’il paraisse.',
        'الاسم، إذا وافق صاحبه على نشره.',
      ).optional(),
      ...womenAndMen,
    }),
  ),
  'Personnes invitées ou rencontrées, par leur fonction.',
  'الضيوف ومن جرى اللقاء بهم، حسب صفتهم.',
).default([]);

export const photos = key(
  z.array(
    pictureSchema.extend({
      caption: key(localizedText, 'Légende, sans nom de personne.', 'تعليق، دون أسماء أشخاص.'),
      widthMm: pictureSchema.shape.widthMm.unwrap().default(70),
    }),
  ),
  'Photos, dans l’ordre.',
  'الصور بالترتيب.',
).default([]);

export const followUp = z.strictObject({
  recommendation: key(
    id,
    'Identifiant d’une recommandation d’une réunion antérieure.',
    'معرف توصية من اجتماع سابق.',
  ),
  status: key(
    z.enum(['done', 'in-progress', 'not-started', 'abandoned']),
    'done : réalisée ; in-progress : en cours ; not-started : pas commencée ; abandoned : abandonnée.',
    'done: منجزة، in-progress: في طور الإنجاز، not-started: لم تنطلق، abandoned: تم التخلي عنها.',
  ),
  text: key(localizedText, 'Précision.', 'توضيح.').optional(),
});

export const until = key(
  date,
  'Dernier jour, s’il y en a plusieurs.',
  'اليوم الأخير إذا تعددت الأيام.',
);

/** An entry of a list: a text, or a text with a list below it. */
function entry<Below extends z.ZodType>(list: Below) {
  return z.union([
    localizedText,
    z.strictObject({
      text: key(localizedText, 'Texte de l’entrée.', 'نص البند.'),
      items: key(list, 'Liste sous l’entrée.', 'لائحة تابعة للبند.'),
    }),
  ]);
}

/** Lists in lists, three deep: no paper goes deeper. */
export const outline = key(
  z.array(entry(z.array(entry(z.array(localizedText).nonempty())).nonempty())).nonempty(),
  'Liste, dont chaque entrée peut avoir une liste (trois niveaux).',
  'لائحة يمكن أن تتفرع عن كل بند منها لائحة (ثلاثة مستويات).',
);
