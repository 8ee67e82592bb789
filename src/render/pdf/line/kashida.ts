/**
 * Takes a line that is to be filled, gives its clusters with some Arabic words lengthened: the words are shaped anew
 * with tatweel (U+0640), so that every letter takes the form it has beside one, and the tatweel's glyph becomes part
 * of the letter before it. The text that is read stays what the author wrote.
 */

import type { ResolvedText } from '../../../document/resolved.js';
import { kashidaPlaces } from '../../../text/kashida.js';
import type { KashidaPlace } from '../../../text/kashida.js';
import { shapeText } from './shaped-text.js';
import type { FaceSource, PlacedCluster } from './shaped-text.js';

export interface ShortLine {
  readonly paragraph: ResolvedText;
  readonly start: number;
  /** Without the space the line was broken at. */
  readonly end: number;
  readonly sizePt: number;
  readonly fillPt: number;
  /** With less the line cannot be filled, and is left as it is. */
  readonly leastPt: number;
  readonly faces: FaceSource;
}

const tatweel = '\u0640';
/** Of the words that could be lengthened at most this share is, or the line looks drawn out. */
const greatestShare = 0.5;

/** The clusters of the lengthened line, undefined where no word can be lengthened so that the line is filled. */
export function lengthened(
  clusters: readonly PlacedCluster[],
  line: ShortLine,
): readonly PlacedCluster[] | undefined {
  const slack = line.fillPt - widthOf(clusters, line);
  const places = placesIn(line);
  const most = Math.min(
    Math.ceil(places.length * greatestShare),
    Math.floor(slack / tatweelWidth(line)),
  );
  for (let count = most; count > 0; count--) {
    const chosen = choose(places, count);
    const found = shapeWithKashida(line, chosen);
    const width = widthOf(found, line);
    if (width <= line.fillPt) return width >= line.leastPt ? found : undefined;
  }
  return undefined;
}

function widthOf(clusters: readonly PlacedCluster[], { end }: ShortLine): number {
  return clusters.reduce((sum, { start, widthPt }) => sum + (start < end ? widthPt : 0), 0);
}

/** Places whose neighbours are both in one run of Arabic. */
function placesIn({ paragraph, start, end }: ShortLine): readonly KashidaPlace[] {
  return paragraph.runs.flatMap((run) => {
    if (run.script !== 'Arab' || run.end <= start || run.start >= end) return [];
    const from = Math.max(start, run.start);
    return kashidaPlaces(paragraph.text.slice(from, Math.min(end, run.end))).map((place) => ({
      ...place,
      position: place.position + from,
    }));
  });
}

/** The best places, those of one preference spread over the line; in order of the text. */
function choose(places: readonly KashidaPlace[], count: number): readonly number[] {
  const spread = (index: number): number => (index * 0.618) % 1;
  return places
    .map((place, index) => ({ ...place, order: spread(index) }))
    .sort((one, other) => one.preference - other.preference || one.order - other.order)
    .slice(0, count)
    .map(({ position }) => position)
    .sort((one, other) => one - other);
}

function tatweelWidth(line: ShortLine): number {
  const run = line.paragraph.runs.find(({ script }) => script === 'Arab');
  if (run === undefined) return Infinity;
  const paragraph = { ...line.paragraph, text: tatweel, runs: [{ ...run, start: 0, end: 1 }] };
  return shapeText(paragraph, line.sizePt, line.faces).reduce(
    (sum, { widthPt }) => sum + widthPt,
    0,
  );
}

function shapeWithKashida(line: ShortLine, places: readonly number[]): readonly PlacedCluster[] {
  const { paragraph, start } = line;
  const before = (position: number): number => places.filter((place) => place < position).length;
  /** Where a place of the text stands in the lengthened one: a kashida there belongs to what is before it. */
  const moved = (position: number): number => position + before(position);
  const text = [...paragraph.text.split('')]
    .map((unit, index) => (places.includes(index) ? tatweel + unit : unit))
    .join('');
  const runs = paragraph.runs.map((run) => ({
    ...run,
    start: moved(run.start),
    end: moved(run.end),
  }));
  const range = { start: moved(start), end: moved(line.end) };
  const clusters = shapeText({ ...paragraph, text, runs }, line.sizePt, line.faces, range);
  return mergeKashidas(clusters, paragraph, places);
}

/** Gives each kashida's glyphs to the letter before it, and the clusters their places in the author's text. */
function mergeKashidas(
  clusters: readonly PlacedCluster[],
  paragraph: ResolvedText,
  places: readonly number[],
): readonly PlacedCluster[] {
  const kashidas = places.map((place, index) => place + index);
  const original = (position: number): number =>
    position - kashidas.filter((kashida) => kashida < position).length;
  const merged: PlacedCluster[] = [];
  for (const cluster of clusters) {
    const last = merged.at(-1);
    if (last !== undefined && kashidas.includes(cluster.start)) {
      merged[merged.length - 1] = withKashida(last, cluster);
      continue;
    }
    const start = original(cluster.start);
    const run = paragraph.runs.find((each) => each.start <= start && start < each.end);
    merged.push({ ...cluster, start, end: original(cluster.end), run: run ?? cluster.run });
  }
  return merged;
}

/** In visual order the kashida stands left of its letter. */
function withKashida(letter: PlacedCluster, kashida: PlacedCluster): PlacedCluster {
  return {
    ...letter,
    parts: [
      ...kashida.parts,
      ...letter.parts.map((part) => ({ ...part, x: part.x + kashida.advance })),
    ],
    advance: letter.advance + kashida.advance,
    widthPt: letter.widthPt + kashida.widthPt,
  };
}
