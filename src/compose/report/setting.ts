/** What every chapter of a report is composed with. */

import type { ReportRecord } from '../../records/schema.js';
import type { YearEvent } from '../../records/events.js';
import type { BodyNames } from '../body-names.js';
import type { Context } from '../context.js';
import type { Figures } from './figures.js';

export interface ReportSetting {
  readonly context: Context;
  readonly names: BodyNames;
  /** File of the report. */
  readonly file: string;
  readonly report: ReportRecord;
  readonly events: readonly YearEvent[];
  readonly figures: Figures;
}
