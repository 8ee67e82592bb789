/** Every picture lies in the workspace, is a whole PNG or JPEG, and is described or declared decorative. */

import { confine } from '../../world/confine.js';
import { reasonOf } from '../../world/read-failure.js';
import type { World } from '../../world/world.js';
import { pictureState } from '../picture-format.js';
import type { Deck, Picture } from '../schema.js';
import { nearestName } from '../../diagnostics/nearest-name.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export async function checkPictures(report: Report, world: World): Promise<void> {
  for (const { path: file, record } of report.files('body')) {
    if (record.emblem !== undefined)
      await checkPicture(report, world, file, [['emblem'], record.emblem]);
  }
  for (const { path: file, record } of [...report.files('meeting'), ...report.files('activity')]) {
    for (const [index, photo] of record.photos.entries()) {
      await checkPicture(report, world, file, [['photos', index], photo]);
    }
  }
  for (const { path: file, record } of [...report.files('report'), ...report.files('programme')]) {
    if (record.cover !== undefined)
      await checkPicture(report, world, file, [['cover'], record.cover]);
  }
  for (const { path: file, record } of report.files('deck')) {
    for (const placed of deckPictures(record)) await checkPicture(report, world, file, placed);
  }
}

type DescribedPicture = Pick<Picture, 'file' | 'alt' | 'decorative'>;
type PlacedPicture = readonly [RecordPath, DescribedPicture];

/** Logos of partners and parts, and what stands on the slides. */
function deckPictures({ partners, sections }: Deck): readonly PlacedPicture[] {
  const placed = (path: RecordPath, picture: DescribedPicture | undefined) =>
    picture === undefined ? [] : [[path, picture] as const];
  return [
    ...partners.flatMap(({ logo }, index) => placed(['partners', index, 'logo'], logo)),
    ...sections.flatMap(({ logo, slides }, index) => [
      ...placed(['sections', index, 'logo'], logo),
      ...slides.flatMap(({ columns = [], photos = [] }, position) => {
        const at = ['sections', index, 'slides', position];
        return [
          ...columns.flatMap((column, side) =>
            placed([...at, 'columns', side, 'logo'], column.logo),
          ),
          ...photos.flatMap((photo, number) => placed([...at, 'photos', number], photo)),
        ];
      }),
    ]),
  ];
}

async function checkPicture(
  report: Report,
  world: World,
  file: string,
  [place, picture]: PlacedPicture,
): Promise<void> {
  if (!picture.decorative && picture.alt === undefined) {
    report.add(file, place, { code: 'image-without-alt', parameters: { found: picture.file } });
  }
  const path: RecordPath = [...place, 'file'];
  const found = picture.file;
  const unreadable = (reason: string, suggestion?: string) => {
    report.add(file, path, { code: 'image-unreadable', parameters: { reason, found }, suggestion });
  };
  const outside = () => {
    report.add(file, path, { code: 'path-outside-workspace', parameters: { found } });
  };
  if (confine(found) === undefined) {
    outside();
    return;
  }
  try {
    const state = pictureState(await world.readFile(found));
    if (state === 'truncated') unreadable('truncated');
    if (state === 'other') unreadable('format');
  } catch (failure) {
    const reason = reasonOf(failure);
    if (reason === 'outside') outside();
    else if (reason === 'missing')
      unreadable('missing', nearestName(found, await pictureFiles(world)));
    else unreadable(reason);
  }
}

async function pictureFiles(world: World): Promise<readonly string[]> {
  return (await world.listFiles()).filter((path) => /\.(png|jpe?g)$/i.test(path));
}
