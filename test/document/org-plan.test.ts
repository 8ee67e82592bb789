/** Where the boxes of organisation charts stand: within their width, none over another, whatever their number. */

import { describe, expect, it } from 'vitest';

import { planOrgBands } from '../../src/render/drawn/org-bands.js';
import { planOrgTree } from '../../src/render/drawn/org-plan.js';
import type { OrgPlan, OrgWork, Unit } from '../../src/render/drawn/org-plan.js';
import { text } from '../docx/builders.js';

const unit = (name: string, ...units: readonly Unit[]): Unit => ({
  ...({ type: 'orgUnit', lang: 'fr', names: [], units } as const),
  label: text('fr', name),
});
const many = (count: number, of: (index: number) => Unit): readonly Unit[] =>
  Array.from({ length: count }, (_, index) => of(index));
const work = (...units: readonly Unit[]): OrgWork => ({
  ...{ units, widthPt: 480, mostHeightPt: 520, textPt: 9.5 },
  measure: () => ({ heightPt: 36, overflows: false }),
});

function expectApart({ units, heightPt }: OrgPlan): void {
  for (const [index, { box }] of units.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(480.001);
    expect(box.y + box.height).toBeLessThanOrEqual(heightPt);
    for (const other of units.slice(index + 1).map((each) => each.box)) {
      const across = box.x < other.x + other.width && other.x < box.x + box.width;
      const down = box.y < other.y + other.height && other.y < box.y + box.height;
      expect(across && down).toBe(false);
    }
  }
}

describe('an organisation chart', () => {
  it('has its levels below each other where they have room', () => {
    const plan = planOrgTree(work(unit('a', unit('b'), unit('c'), unit('d'))))!;
    expect(plan.units.map(({ hangs }) => hangs)).toEqual([false, false, false, false]);
    expectApart(plan);
  });

  it('hangs the lowest level below the one above where side by side it has no room', () => {
    const committees = many(3, (c) => unit(`c${c}`, ...many(9, (m) => unit(`m${m}`))));
    const plan = planOrgTree(work(unit('a', ...committees)))!;
    expect(plan.units).toHaveLength(31);
    expect(plan.units.filter(({ hangs }) => hangs)).toHaveLength(27);
    expectApart(plan);
  });

  it('goes on in rows of columns, each of which fits a page', () => {
    const wide = work(unit('a', ...many(200, (index) => unit(`u${index}`))));
    expect(planOrgTree(wide)).toBeUndefined();
    const bands = planOrgBands(wide)!;
    expect(bands.flatMap(({ units }) => units)).toHaveLength(201);
    for (const band of bands) {
      expectApart(band);
      expect(band.heightPt).toBeLessThanOrEqual(520);
    }
  });

  it('has no plan where a column is higher than a page: it is drawn as a ladder', () => {
    const high = work(
      unit('a', ...many(8, (c) => unit(`c${c}`, ...many(24, (m) => unit(`m${m}`))))),
    );
    expect(planOrgTree(high)).toBeUndefined();
    expect(planOrgBands(high)).toBeUndefined();
  });
});
