import type { ResolvedText, Run } from '../document/resolved.js';
import { WeakPairs } from '../lookup/weak-pairs.js';

/** The text of a heading, or of its entry in the contents, after its label where it has one. */
export function labelledText({
  label,
  content,
}: {
  readonly label?: ResolvedText;
  readonly content: ResolvedText;
}): ResolvedText {
  return label === undefined ? content : joinTexts(label, content);
}

const joined = new WeakPairs<ResolvedText, ResolvedText, ResolvedText>();

/**
 * Two texts of one direction as one, with a space between that is set like the end of the first: the same object for the
 * same two, which renderers then recognise from one paper, and one look at it, to the next.
 */
export function joinTexts(first: ResolvedText, second: ResolvedText): ResolvedText {
  if (first.text === '') return second;
  if (second.text === '') return first;
  return joined.get(first, second, () => join(first, second));
}

function join(first: ResolvedText, second: ResolvedText): ResolvedText {
  const spaced = `${first.text} `;
  const isolates = Math.max(0, ...first.runs.map((run) => (run.isolate ?? -1) + 1));
  const last = first.runs.at(-1);
  return {
    ...second,
    text: spaced + second.text,
    runs: [
      ...first.runs,
      ...(last === undefined ? [] : [spaceAfter(last, first)]),
      ...second.runs.map((run) => moved(run, spaced.length, isolates)),
    ],
  };
}

function spaceAfter(last: Run, text: ResolvedText): Run {
  const { font, script } = last;
  return {
    start: text.text.length,
    end: text.text.length + 1,
    level: text.direction === 'rtl' ? 1 : 0,
    lang: last.lang,
    script,
    font: { family: font.family, style: font.style },
    bold: last.bold,
    italic: last.italic,
    underline: false,
  };
}

/** Isolates are numbered within their text: those of the second text must not meet those of the first. */
function moved(run: Run, offset: number, isolates: number): Run {
  return {
    ...run,
    start: run.start + offset,
    end: run.end + offset,
    ...(run.isolate === undefined ? {} : { isolate: run.isolate + isolates }),
  };
}
