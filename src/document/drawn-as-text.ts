/** Takes an organisation chart or a timeline, gives it as paragraphs, in reading order. */

import type {
  Block,
  Language,
  OrgChart,
  OrgUnit,
  Paragraph,
  ParagraphRole,
  Timeline,
} from './tree.js';

export function drawnAsText<Content>(
  block: OrgChart<Content> | Timeline<Content>,
): readonly Block<Content>[] {
  const { caption, lang } = block;
  const title = caption === undefined ? [] : [paragraph('caption', lang, caption)];
  return [...title, ...(block.type === 'orgChart' ? unitTexts(block.units) : stepTexts(block))];
}

function unitTexts<Content>(units: readonly OrgUnit<Content>[]): readonly Paragraph<Content>[] {
  return units.flatMap(({ lang, label, names, units: below }) => [
    paragraph('drawing-strong', lang, label),
    ...names.map((name) => paragraph('drawing', lang, name)),
    ...unitTexts(below),
  ]);
}

function stepTexts<Content>({ steps }: Timeline<Content>): readonly Paragraph<Content>[] {
  return steps.flatMap(({ lang, label, value, status }) => [
    paragraph('drawing-strong', lang, label),
    paragraph('drawing', lang, value),
    ...(status === undefined ? [] : [paragraph('drawing', lang, status)]),
  ]);
}

function paragraph<Content>(
  role: ParagraphRole,
  lang: Language,
  content: Content,
): Paragraph<Content> {
  return { type: 'paragraph', role, lang, content };
}
