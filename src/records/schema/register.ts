/** register.yaml: the series that give papers their numbers. Where it stands, a register is kept. */

import { z } from 'zod';
import { officeName } from './people.js';
import { date, id, key } from './values.js';

const part = String.raw`(?:[^{}]|\{(?:year|period)\})*`;
const numberFormat = new RegExp(String.raw`^${part}\{number\}${part}$`, 'u');

const series = z.strictObject({
  id: key(id, 'Nom court de la série.', 'الاسم القصير للسلسلة.'),
  papers: key(
    z.array(z.enum(['letter', 'minutes', 'convocation', 'opinion', 'memorandum'])).nonempty(),
    'Documents que la série numérote : letter, minutes, convocation, opinion, memorandum.',
    'الوثائق التي ترقمها السلسلة: letter أو minutes أو convocation أو opinion أو memorandum.',
  ),
  office: key(
    officeName,
    'Seulement les documents que signe cette fonction.',
    'الوثائق التي توقعها هذه المهمة وحدها.',
  ).optional(),
  format: key(
    z.string().regex(numberFormat, 'number-format'),
    'Forme imprimée : {number}/{year} donne 02/2022 ; {period} est l’année ou le mandat.',
    'الصيغة المطبوعة: {number}/{year} تعطي 02/2022، و{period} هي السنة أو الولاية.',
  ).default('{number}/{year}'),
  width: key(
    z.number().int().min(1).max(6),
    'Nombre de chiffres : 2 donne 02.',
    'عدد الأرقام: 2 تعطي 02.',
  ).default(2),
  restart: key(
    z.enum(['year', 'mandate', 'never']),
    'La série recommence chaque année (year), à chaque mandat (mandate), ou jamais (never).',
    'تبدأ السلسلة من جديد كل سنة (year) أو كل ولاية (mandate) أو لا تبدأ أبدا (never).',
  ).default('year'),
  start: key(z.number().int().positive(), 'Premier numéro.', 'العدد الأول.').default(1),
  starts: key(
    z.array(
      z.strictObject({
        period: key(z.string(), 'Année ou mandat : "2022".', 'السنة أو الولاية: "2022".'),
        number: key(z.number().int().positive(), 'Premier numéro.', 'العدد الأول.'),
      }),
    ),
    'Premier numéro d’une année dont un autre registre a donné les précédents.',
    'العدد الأول لسنة أعطى سجل آخر أعدادها السابقة.',
  ).default([]),
});

export const registerSchema = z.strictObject({
  series: key(z.array(series).nonempty(), 'Séries de numéros.', 'سلاسل الأعداد.'),
  mandates: key(
    z.array(
      z.strictObject({
        id: key(id, 'Nom du mandat : 2021-2027.', 'اسم الولاية: 2021-2027.'),
        from: key(date, 'Premier jour.', 'اليوم الأول.'),
        until: key(date, 'Dernier jour.', 'اليوم الأخير.'),
      }),
    ),
    'Mandats, pour les séries qui recommencent avec eux.',
    'الولايات، للسلاسل التي تبدأ معها.',
  ).default([]),
});
