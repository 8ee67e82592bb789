/**
 * Takes short texts of one list, says which speak of the same thing in other words: by the words they share, a word
 * that few texts have telling more than one that many have. Arabic words are compared without the particles joined to
 * them and the endings of number and gender.
 */

export interface SimilarPair {
  /** Places in the list; the later one resembles the earlier one. */
  readonly earlier: number;
  readonly later: number;
  /** What the two have in common, as a share of the weight of each (geometric mean), 0 to 1. */
  readonly likeness: number;
}

/** Fewer words in common are chance, unless a text has no more. */
const leastShared = 2;

/**
 * The pairs that are at least so alike, each text with the earlier one it resembles most. `common`: words that all of
 * the texts are about, such as the name of the body, and that therefore tell nothing.
 */
export function similarTexts(
  texts: readonly string[],
  least: number,
  common = '',
): readonly SimilarPair[] {
  const ignored = new Set(stemsOf(common));
  const bags = texts.map((text) => new Set(stemsOf(text).filter((each) => !ignored.has(each))));
  const weights = weigh(bags);
  const totals = bags.map((bag) => sumOf(bag, weights));
  return bags.flatMap((bag, later) => {
    let best: SimilarPair | undefined;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const shared = [...bag].filter((stem) => bags[earlier]?.has(stem) === true);
      const fewest = Math.min(leastShared, bag.size, bags[earlier]?.size ?? 0);
      if (shared.length < Math.max(1, fewest)) continue;
      const whole = Math.sqrt((totals[earlier] ?? 0) * (totals[later] ?? 0));
      const likeness = whole === 0 ? 0 : sumOf(shared, weights) / whole;
      if (likeness >= least && likeness > (best?.likeness ?? 0))
        best = { earlier, later, likeness };
    }
    return best === undefined ? [] : [best];
  });
}

/** Weight of each stem: the rarer, the more. */
function weigh(bags: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of bags.flatMap((bag) => [...bag])) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + bags.length / count)]));
}

function sumOf(stems: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const stem of stems) sum += weights.get(stem) ?? 0;
  return sum;
}

/** Words that join others and say nothing of the matter. */
const joining = new Set(
  'في من على إلى عن مع بين كل ما حول هذا هذه ذلك التي الذي أو ثم قد أن إن بها به لها له عليه عليها منها منه les des une aux pour par dans sur avec entre son ses leur leurs qui que est'
    .split(' ')
    .map(bare),
);

function stemsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map(bare)
    .filter((word) => word.length > 2 && !joining.has(word))
    .map(stem);
}

/** Without marks, hamza seats and capitals. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .toLowerCase();
}

/** Prefixes and endings come off while three letters are left. */
function stem(word: string): string {
  if (!/\p{Script=Arabic}/u.test(word)) return word.replace(/(?:e?s|x)$/u, '');
  const headless = word.replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وفبل](?=\p{L}{4}))(?=\p{L}{3})/u, '');
  return headless.replace(/(?<=\p{L}{3})(?:ات|ون|ين|ان|ها|هم|يه|ه|ي)$/u, '');
}
