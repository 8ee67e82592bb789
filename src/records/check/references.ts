/** Every id that points at another record points at one that exists: people, groups, papers, programmes. */

import { recordName } from '../record-files.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkReferences(report: Report): void {
  checkGroups(report);
  checkProgrammes(report);
  checkMeetings(report);
  checkEnclosures(report);
}

function checkGroups(report: Report): void {
  for (const { path: file, record } of report.files('groups')) {
    for (const [index, group] of record.groups.entries()) {
      const at = (...rest: RecordPath) => ['groups', index, ...rest];
      const places: (readonly [RecordPath, string])[] = [
        [at('coordinator'), group.coordinator],
        [at('deputy'), group.deputy],
        ...group.members.map((id, member) => [at('members', member), id] as const),
      ];
      const seen = new Set<string>();
      for (const [path, id] of places) {
        person(report, file, path, id);
        if (seen.has(id)) {
          report.add(file, path, { code: 'repeated-entry', parameters: { found: id } });
        }
        seen.add(id);
      }
    }
  }
}

function checkProgrammes(report: Report): void {
  for (const { path: file, record } of report.files('programme')) {
    for (const [index, domain] of record.domains.entries()) {
      if (domain.group !== undefined)
        group(report, file, ['domains', index, 'group'], domain.group);
      for (const [position, activity] of domain.activities.entries()) {
        const path = ['domains', index, 'activities', position, 'group'];
        if (activity.group !== undefined) group(report, file, path, activity.group);
      }
    }
  }
}

function checkMeetings(report: Report): void {
  for (const { path: file, record } of report.files('meeting')) {
    for (const key of ['convenedBy', 'chairedBy', 'rapporteur'] as const) {
      person(report, file, [key], record[key]);
    }
    for (const status of ['present', 'excused', 'absent'] as const) {
      for (const [index, id] of record.attendance[status].entries()) {
        person(report, file, ['attendance', status, index], id);
      }
    }
    if (typeof record.place === 'object' && 'id' in record.place) {
      const target = { kind: 'names', records: report.workspace.names } as const;
      report.reference(file, ['place', 'id'], record.place.id, target);
    }
    for (const [index, { table }] of record.points.entries()) {
      const path = ['points', index, 'table'];
      if (table === undefined) continue;
      if ('programme' in table) {
        const target = { kind: 'programme', records: report.workspace.programmes } as const;
        report.reference(file, [...path, 'programme'], table.programme, target);
      } else {
        for (const [position, id] of table.groups.entries()) {
          group(report, file, [...path, 'groups', position], id);
        }
      }
    }
  }
}

/** Enclosures name papers as `minutes/2022-05-27`; a letter cannot enclose itself. */
function checkEnclosures(report: Report): void {
  const { workspace } = report;
  const targets = {
    letter: { kind: 'letter', records: workspace.letters },
    minutes: { kind: 'meeting', records: workspace.meetings },
    programme: { kind: 'programme', records: workspace.programmes },
    document: { kind: 'documents', records: workspace.documents },
  } as const;
  for (const { path: file, record } of report.files('letter')) {
    const seen = new Set<string>();
    for (const [index, paper] of record.enclosures.entries()) {
      const path = ['enclosures', index];
      const [kind = '', name = ''] = paper.split('/');
      if (seen.has(paper) || paper === `letter/${recordName(file)}`) {
        report.add(file, path, { code: 'repeated-entry', parameters: { found: paper } });
        continue;
      }
      seen.add(paper);
      const target = Object.entries(targets).find(([prefix]) => prefix === kind)?.[1];
      if (target !== undefined) report.reference(file, path, name, target);
    }
  }
}

function person(report: Report, file: string, path: RecordPath, id: string): void {
  report.reference(file, path, id, { kind: 'people', records: report.workspace.people });
}

function group(report: Report, file: string, path: RecordPath, id: string): void {
  report.reference(file, path, id, { kind: 'groups', records: report.workspace.groups });
}
