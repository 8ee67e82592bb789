/** Takes a PDF, gives the text of its marked content as Firefox's reader (pdf.js) reads it, page by page. */

import type { Place } from '../element.js';

export interface ReadText {
  readonly text: string;
  readonly place: Place;
}

export interface PageTexts {
  /** By the number of the marked content. */
  readonly marked: ReadonlyMap<number, ReadText>;
  /** Text that says of itself that it is no content: running heads and feet. */
  readonly artifacts: readonly ReadText[];
  /** Text outside any marked content. */
  readonly loose: readonly ReadText[];
  /** Numbers that more than one piece of the page has. */
  readonly repeated: readonly number[];
}

/** pdf.js gives neither < nor > of a line that runs from right to left. */
export const unreadByPdfJs = /[<>]/gu;

/** Baselines nearer than this, in points, are one line. */
const sameLinePt = 3;

export async function pageTexts(bytes: Uint8Array): Promise<readonly PageTexts[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    stopAtErrors: true,
  }).promise;
  try {
    const pages: PageTexts[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push(readPage(items, number));
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

/** What pdf.js gives for text, and for the beginning and end of marked content. */
type Item =
  | { readonly str: string; readonly transform: readonly number[] }
  | { readonly type: string; readonly id?: string; readonly tag?: string };

/** Content being read: where its text goes, and what was read so far. */
interface OpenContent {
  readonly kind: 'marked' | 'artifact' | 'other';
  readonly id: number;
}

interface Collected {
  readonly owner: OpenContent;
  text: string;
  /** Height of the baseline; undefined until some text is read. */
  y: number | undefined;
}

function readPage(items: readonly unknown[], page: number): PageTexts {
  const open: OpenContent[] = [];
  const collected: Collected[] = [];
  const loose: OpenContent = { kind: 'other', id: -1 };
  for (const item of items as readonly Item[]) {
    if ('str' in item) {
      const owner = open.findLast(({ kind }) => kind !== 'other') ?? loose;
      const last = collected.at(-1);
      const into = last?.owner === owner ? last : undefined;
      if (into === undefined) collected.push(begin(owner, item));
      else {
        into.text += item.str;
        if (item.str !== '') into.y ??= item.transform[5];
      }
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const content = contentOf(item);
      open.push(content);
      if (content.kind === 'marked') collected.push({ owner: content, text: '', y: undefined });
    }
  }
  return arranged(collected, page);
}

function begin(owner: OpenContent, item: Extract<Item, { str: string }>): Collected {
  return { owner, text: item.str, y: item.str === '' ? undefined : item.transform[5] };
}

function contentOf({ id, tag }: Exclude<Item, { str: string }>): OpenContent {
  if (tag === 'Artifact') return { kind: 'artifact', id: -1 };
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return number === undefined ? { kind: 'other', id: -1 } : { kind: 'marked', id: Number(number) };
}

function arranged(collected: readonly Collected[], page: number): PageTexts {
  const heights = [...new Set(collected.flatMap(({ y }) => y ?? []))].sort((a, b) => b - a);
  const lines: number[] = [];
  for (const height of heights) {
    const last = lines.at(-1);
    if (last === undefined || last - height > sameLinePt) lines.push(height);
  }
  const placeOf = (y: number | undefined): Place => {
    const index = lines.findLastIndex((line) => y !== undefined && line >= y - 0.001);
    return { unit: 'page', number: page, line: Math.max(1, index + 1) };
  };
  const marked = new Map<number, ReadText>();
  const repeated: number[] = [];
  for (const { owner, text, y } of collected) {
    if (owner.kind !== 'marked') continue;
    const before = marked.get(owner.id);
    if (before !== undefined && !sameOwner(collected, owner)) repeated.push(owner.id);
    marked.set(owner.id, {
      text: `${before?.text ?? ''}${text}`,
      place: before !== undefined && before.text !== '' ? before.place : placeOf(y),
    });
  }
  const texts = (kind: OpenContent['kind']): readonly ReadText[] =>
    collected
      .filter(({ owner, text }) => owner.kind === kind && text.trim() !== '')
      .map(({ text, y }) => ({ text, place: placeOf(y) }));
  return { marked, artifacts: texts('artifact'), loose: texts('other'), repeated };
}

/** Whether all that was collected under the number belongs to one piece of marked content. */
function sameOwner(collected: readonly Collected[], owner: OpenContent): boolean {
  const owners = collected.flatMap((each) => (each.owner.id === owner.id ? each.owner : []));
  return owners.every((each) => each === owner);
}
