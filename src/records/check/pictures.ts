/** Every picture lies in the workspace, is a whole PNG or JPEG, and is described or declared decorative. */

import { confine } from '../../world/confine.js';
import { reasonOf } from '../../world/read-failure.js';
import type { World } from '../../world/world.js';
import { pictureState } from '../picture-format.js';
import type { Picture } from '../schema.js';
import { nearestName } from '../../diagnostics/nearest-name.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export async function checkPictures(report: Report, world: World): Promise<void> {
  for (const { path: file, record } of report.files('body')) {
    if (record.emblem !== undefined)
      await checkPicture(report, world, file, ['emblem', record.emblem]);
  }
}

async function checkPicture(
  report: Report,
  world: World,
  file: string,
  [key, picture]: readonly [string, Picture],
): Promise<void> {
  if (!picture.decorative && picture.alt === undefined) {
    report.add(file, [key], { code: 'image-without-alt', parameters: { found: picture.file } });
  }
  const path: RecordPath = [key, 'file'];
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
