/** Where a value of a programme or a draft stands, from the name of its file. */

import type { RecordPath } from '../../records/workspace.js';
import type { RecordPlace } from '../context.js';

export type PlaceIn = (...path: RecordPath) => RecordPlace;

export function programmePlace(name: string): PlaceIn {
  return (...path) => ({ file: `programmes/${name}.yaml`, path });
}

export function draftPlace(name: string): PlaceIn {
  return (...path) => ({ file: `ideas/${name}.yaml`, path });
}
