/**
 * Takes the schemas of the records, gives them as JSON Schema (draft 7) for editors, which complete and explain every
 * key, and as the guide for people (docs/records.md). Both say what each key's description in schema/ says.
 */

import { z } from 'zod';
import { recordSchemas, type RecordKind } from './record-files.js';

/** Where each record lies and what it holds, in French and Arabic, in the order people write them. */
const recordGuides: readonly {
  readonly kind: RecordKind;
  readonly file: string;
  readonly french: string;
  readonly arabic: string;
}[] = [
  {
    kind: 'settings',
    file: 'mahdar.yaml',
    french: 'Les réglages : langues, polices, numéros. Facultatif.',
    arabic: 'الإعدادات: اللغات والخطوط والترقيم. اختياري.',
  },
  {
    kind: 'body',
    file: 'body.yaml',
    french: 'L’instance, sa commune, son conseil, ses mandats, son quorum.',
    arabic: 'الهيئة وجماعتها ومجلسها وانتداباتها ونصابها.',
  },
  {
    kind: 'people',
    file: 'people.yaml',
    french: 'Les membres, leur genre, leurs fonctions et leurs dates.',
    arabic: 'العضوات والأعضاء وجنسهم ومهامهم وتواريخها.',
  },
  {
    kind: 'groups',
    file: 'groups.yaml',
    french: 'Les groupes thématiques et les commissions.',
    arabic: 'المجموعات الموضوعاتية واللجان.',
  },
  {
    kind: 'names',
    file: 'names.yaml',
    french:
      'Lieux, programmes, projets et partenaires, écrits une fois ; les textes leur sont comparés.',
    arabic: 'الأماكن والبرامج والمشاريع والشركاء، تكتب مرة واحدة وتقارن بها النصوص.',
  },
  {
    kind: 'law',
    file: 'law.yaml',
    french: 'Les textes cités, leurs articles, leurs versions.',
    arabic: 'النصوص المستشهد بها وموادها وصيغها.',
  },
  {
    kind: 'register',
    file: 'register.yaml',
    french: 'Les séries de numéros du registre.',
    arabic: 'سلاسل أرقام السجل.',
  },
  {
    kind: 'documents',
    file: 'documents.yaml',
    french: 'Les documents faits ailleurs, que les lettres joignent.',
    arabic: 'الوثائق المنجزة خارج البرنامج والتي ترفق بالرسائل.',
  },
  {
    kind: 'ideas',
    file: 'ideas/<nom>.yaml',
    french: 'Un projet de programme : les idées proposées, axe par axe.',
    arabic: 'مشروع برنامج: الأفكار المقترحة محورا محورا.',
  },
  {
    kind: 'programme',
    file: 'programmes/2022.yaml',
    french: 'Un programme d’action ; le fichier porte son année.',
    arabic: 'برنامج عمل، واسم الملف سنته.',
  },
  {
    kind: 'meeting',
    file: 'meetings/2022-05-27.yaml',
    french: 'Une réunion ; le fichier porte sa date.',
    arabic: 'اجتماع، واسم الملف تاريخه.',
  },
  {
    kind: 'activity',
    file: 'activities/2022-03-19-visite.yaml',
    french: 'Une activité : visite, atelier, rencontre … ; le nom du fichier commence par sa date.',
    arabic: 'نشاط: زيارة أو ورشة أو لقاء…، ويبدأ اسم الملف بتاريخه.',
  },
  {
    kind: 'report',
    file: 'reports/2022.yaml',
    french: 'Le rapport d’activité d’une année ; le fichier porte son année.',
    arabic: 'تقرير أنشطة سنة، واسم الملف سنته.',
  },
  {
    kind: 'letter',
    file: 'letters/2022-02.yaml',
    french: 'Une lettre ; le fichier porte son année et son numéro.',
    arabic: 'رسالة، واسم الملف سنتها ورقمها.',
  },
  {
    kind: 'deck',
    file: 'decks/2024-comite.yaml',
    french: 'Une présentation : ses parties, ses diapositives, ses partenaires.',
    arabic: 'عرض تقديمي: أقسامه وشرائحه وشركاؤه.',
  },
  {
    kind: 'recipients',
    file: 'recipients.yaml',
    french: 'Les destinataires extérieurs à l’instance et les personnes invitées, écrits une fois.',
    arabic: 'المرسل إليهم من خارج الهيئة والمدعوون، يكتبون مرة واحدة.',
  },
  {
    kind: 'convocation',
    file: 'convocations/2022-06-09.yaml',
    french: 'La convocation à une réunion ; le fichier porte la date de la réunion.',
    arabic: 'الاستدعاء لاجتماع، واسم الملف تاريخ الاجتماع.',
  },
  {
    kind: 'opinion',
    file: 'opinions/cadrage.yaml',
    french: 'Un avis consultatif ou un mémorandum, et la suite que le conseil lui a donnée.',
    arabic: 'رأي استشاري أو مذكرة، ومآله لدى المجلس.',
  },
];

/** The part of JSON Schema that zod gives for the records. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** One schema for each kind of record, by the kind's name. */
export function jsonSchemas(): ReadonlyMap<RecordKind, JsonSchema> {
  return new Map(
    recordGuides.map(({ kind, file, french, arabic }) => [
      kind,
      {
        ...(z.toJSONSchema(recordSchemas[kind], { io: 'input', target: 'draft-7' }) as JsonSchema),
        title: file,
        description: `${french}\n${arabic}`,
      },
    ]),
  );
}

/** docs/records.md. */
export function recordGuide(): string {
  const schemas = jsonSchemas();
  const parts = recordGuides.map(({ kind, file, french, arabic }) => {
    const rows = rowsOf(schemas.get(kind) ?? {}, '').map((cells) => `| ${cells.join(' | ')} |`);
    return [
      `## ${file}`,
      '',
      `${french}<br>${arabic}`,
      '',
      '| clé / المفتاح | | à quoi elle sert | فائدته |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return `${intro}\n${parts.join('\n')}`;
}

const intro = `# Les fiches / السجلات

Chaque fiche est un fichier YAML. Un fait s’y écrit une fois ; les autres fiches le désignent par son identifiant. Une clé marquée ● est obligatoire ; \`[]\` est une liste. Un texte s’écrit par langue (\`ar\`, \`fr\`, \`zgh\`), ou seul s’il est le même dans toutes. \`mahdar check\` dit tout ce qui ne va pas, \`mahdar check --fix\` corrige ce qui est certain.

كل سجل ملف YAML. تكتب المعلومة مرة واحدة وتشير إليها باقي السجلات بمعرفها. المفتاح المعلم بالعلامة ● إلزامي، و\`[]\` لائحة. يكتب النص بكل لغة (\`ar\` و\`fr\` و\`zgh\`)، أو مرة واحدة إذا كان هو نفسه فيها كلها. يبين \`mahdar check\` كل الأخطاء، ويصحح \`mahdar check --fix\` ما لا شك فيه.

In VS Code with the YAML extension every key is completed and explained when the first line of a file names its schema: \`# yaml-language-server: $schema=../../schemas/meeting.json\`. This page and the schemas are made from \`src/records/schema/\` by \`npm run schemas\`.
`;

type Row = readonly [key: string, required: string, french: string, arabic: string];

/** Every key under a schema, in order; texts by language are explained once, above. */
function rowsOf(schema: JsonSchema, path: string): readonly Row[] {
  const variants = [schema, ...(schema.anyOf ?? [])];
  return variants.flatMap((variant) => [
    ...Object.entries(isTextByLanguage(variant) ? {} : (variant.properties ?? {})).flatMap(
      ([key, child]) => {
        const name = path === '' ? key : `${path}.${key}`;
        const [french = '', arabic = ''] = (child.description ?? '').split('\n');
        const isList = child.items !== undefined;
        const shown = isList ? `${name}[]` : name;
        const needed = variant.required?.includes(key) === true ? '●' : '';
        return [[`\`${shown}\``, needed, french, arabic] as const, ...rowsOf(child, shown)];
      },
    ),
    ...(variant.items === undefined ? [] : rowsOf(variant.items, path)),
  ]);
}

function isTextByLanguage({ properties }: JsonSchema): boolean {
  return properties !== undefined && 'ar' in properties && 'fr' in properties;
}
