/** law.yaml: the texts that papers cite, with their articles and the days they were in force. */

import { z } from 'zod';
import { key, localizedText, period, text } from './values.js';

const article = z.strictObject({
  number: key(
    z.number().int().positive(),
    'Numéro de l’article ; écrit deux fois, avec des dates qui se suivent, il a deux versions.',
    'رقم المادة، وتكرارها بتواريخ متتالية يعني صيغتين لها.',
  ),
  chapter: key(
    localizedText,
    'Chapitre où il se trouve, pour « convocation en vertu de … ».',
    'الباب الذي توجد فيه المادة.',
  ).optional(),
  paragraphs: key(
    z.number().int().positive(),
    'Nombre d’alinéas, si l’on en cite.',
    'عدد الفقرات، عند الاستشهاد بإحداها.',
  ).optional(),
  subject: key(localizedText, 'De quoi il traite.', 'موضوع المادة.'),
  from: key(
    period.from,
    'En vigueur depuis, si ce n’est pas depuis le début du texte.',
    'تاريخ دخولها حيز التنفيذ إذا خالف تاريخ النص.',
  ).optional(),
  until: key(
    period.from,
    'Dernier jour en vigueur, s’il est abrogé ou remplacé.',
    'آخر يوم من سريانها إذا نسخت أو عوضت.',
  ).optional(),
  verified: key(
    z.boolean(),
    'false : numéro ou contenu pas encore vérifié dans le texte officiel.',
    'false: لم يتحقق بعد من الرقم أو المضمون في النص الرسمي.',
  ).optional(),
});

/** law.yaml */
export const lawSchema = z.strictObject({
  texts: key(
    z.array(
      z.strictObject({
        id: key(
          z.string().regex(/^[a-z0-9.]+$/, 'text-id'),
          'Nom court employé dans les références : ri, ol113.14.',
          'اسم قصير يستعمل في المراجع: ri أو ol113.14.',
        ),
        kind: key(
          z.enum(['constitution', 'organic-law', 'law', 'decree', 'council-rules', 'body-rules']),
          'Nature du texte ; la Constitution a des فصول, les autres des مواد.',
          'نوع النص: للدستور فصول ولغيره مواد.',
        ),
        number: key(
          text,
          'Numéro, écrit avec des points (113.14) ; {number} du titre le donne avec des tirets en français.',
          'رقم النص بالنقط (113.14)، ويحل محل {number} في العنوان.',
        ).optional(),
        title: key(
          localizedText,
          'Titre tel qu’on le cite, sans article défini en français.',
          'العنوان كما يستشهد به.',
        ),
        ...period,
        articles: key(z.array(article), 'Les articles cités.', 'المواد المستشهد بها.'),
      }),
    ),
    'Textes de loi et règlements.',
    'النصوص القانونية والأنظمة.',
  ),
});
