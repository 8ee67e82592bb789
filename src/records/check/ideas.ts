/** Ideas of a draft are numbered as they stand, say which others they repeat, and do not repeat one unawares. */

import { nearestName } from '../../diagnostics/nearest-name.js';
import { numberedIdeas } from '../programmes.js';
import type { NumberedIdea } from '../programmes.js';
import type { LocalizedText } from '../schema.js';
import { similarTexts } from '../similar-texts.js';
import type { FileOf, Report } from './report.js';

/** From this likeness on an idea is called a likely double, and from the second on a certain one. */
const likely = 0.48;
const certain = 0.75;

export function checkIdeas(report: Report): void {
  for (const file of report.files('ideas')) {
    const ideas = numberedIdeas(file.record);
    const byId = new Map(ideas.map((numbered, index) => [numbered.id, index]));
    ideas.forEach((numbered, index) => {
      checkNumber(report, file, numbered);
      checkSameAs(report, file, { numbered, index, byId });
    });
    checkDoubles(report, file, ideas);
  }
}

function checkNumber(
  report: Report,
  { path: file }: FileOf<'ideas'>,
  { id, idea, path }: NumberedIdea,
): void {
  const expected = Number(id.split('-')[1]);
  if (idea.number === undefined || idea.number === expected) return;
  const parameters = { reason: 'idea', found: idea.number, expected };
  const suggestion = String(expected);
  report.add(file, [...path, 'number'], { code: 'number-mismatch', parameters, suggestion });
}

/** An idea repeats one that was noted before it, so that no two point at each other. */
function checkSameAs(
  report: Report,
  { path: file }: FileOf<'ideas'>,
  {
    numbered,
    index,
    byId,
  }: {
    readonly numbered: NumberedIdea;
    readonly index: number;
    readonly byId: ReadonlyMap<string, number>;
  },
): void {
  for (const [position, other] of (numbered.idea.sameAs ?? []).entries()) {
    const path = [...numbered.path, 'sameAs', position];
    const place = byId.get(other);
    if (place === undefined) {
      report.add(file, path, {
        code: 'unknown-reference',
        parameters: { found: other, what: 'idea' },
        suggestion: nearestName(other, byId.keys()),
      });
    } else if (place >= index) {
      report.add(file, path, { code: 'idea-order', parameters: { found: other, id: numbered.id } });
    }
  }
}

function checkDoubles(
  report: Report,
  { path: file }: FileOf<'ideas'>,
  ideas: readonly NumberedIdea[],
): void {
  const texts = ideas.map(({ idea: { text, parts = [] } }) => [text, ...parts].map(oneText));
  const { name, shortName, commune } = report.workspace.body;
  const root = rootsOf(ideas);
  for (const { earlier, later, likeness } of similarTexts(
    texts.map((each) => each.join(' ')),
    likely,
    { matters: oneText(name), names: [shortName, commune.name].map(oneText).join(' ') },
  )) {
    const [first, second] = [ideas[earlier], ideas[later]];
    if (first === undefined || second === undefined) continue;
    if (root.get(first.id) === root.get(second.id)) continue;
    const others = (second.idea.differsFrom ?? []).map((id) => root.get(id));
    if (others.includes(root.get(first.id))) continue;
    const parameters = { found: texts[later]?.[0] ?? '', id: second.id, other: first.id };
    report.add(file, [...second.path, 'text'], {
      severity: likeness >= certain ? 'warning' : 'note',
      code: 'near-duplicate-idea',
      parameters,
    });
  }
}

/** The idea each one comes down to, by what they say of one another. */
function rootsOf(ideas: readonly NumberedIdea[]): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const { id, idea } of ideas) {
    const [first] = idea.sameAs ?? [];
    roots.set(id, (first === undefined ? undefined : roots.get(first)) ?? id);
  }
  return roots;
}

/** The language the ideas are compared in: Arabic where there is Arabic. */
function oneText(text: LocalizedText): string {
  return typeof text === 'string' ? text : (text.ar ?? text.fr ?? '');
}
