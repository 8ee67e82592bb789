/** Every id that points at another record points at one that exists: people, groups, papers, programmes. */

import { recordName } from '../record-files.js';
import { councilPresident, type Meeting } from '../schema.js';
import { sentLetters } from '../sent-letters.js';
import type { RecordPath } from '../workspace.js';
import type { Report } from './report.js';

export function checkReferences(report: Report): void {
  checkGroups(report);
  checkProgrammes(report);
  checkMeetings(report);
  checkActivities(report);
  checkEnclosures(report);
  checkConvocations(report);
  checkOpinions(report);
  checkRegarded(report);
}

function checkGroups(report: Report): void {
  for (const { path: file, record } of report.files('groups')) {
    for (const [index, group] of record.groups.entries()) {
      const at = (...rest: RecordPath) => ['groups', index, ...rest];
      const places: (readonly [RecordPath, string])[] = [
        [at('coordinator'), group.coordinator],
        ...(group.deputy === undefined ? [] : [[at('deputy'), group.deputy] as const]),
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
      if (key !== 'convenedBy' || record[key] !== councilPresident) {
        person(report, file, [key], record[key]);
      }
    }
    checkSpeakers(report, file, record.speakers);
    for (const status of ['present', 'excused', 'absent'] as const) {
      for (const [index, id] of record.attendance[status].entries()) {
        person(report, file, ['attendance', status, index], id);
      }
    }
    checkNamed(report, file, ['place'], record.place);
    for (const [index, { table, elections }] of record.points.entries()) {
      const path = ['points', index, 'table'];
      for (const [position, each] of (elections ?? []).entries()) {
        const at = ['points', index, 'elections', position, 'person'];
        person(report, file, at, each.person);
      }
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

function checkActivities(report: Report): void {
  for (const { path: file, record } of report.files('activity')) {
    const { organiser, participants } = record;
    checkNamed(report, file, ['place'], record.place);
    checkNamed(report, file, ['organiser'], organiser);
    if (typeof organiser === 'object' && 'group' in organiser) {
      group(report, file, ['organiser', 'group'], organiser.group);
    }
    for (const [index, partner] of record.partners.entries()) {
      checkNamed(report, file, ['partners', index], partner);
    }
    checkSpeakers(report, file, record.speakers);
    const seen = new Set<string>();
    for (const [index, id] of (participants?.members ?? []).entries()) {
      const path = ['participants', 'members', index];
      person(report, file, path, id);
      if (seen.has(id))
        report.add(file, path, { code: 'repeated-entry', parameters: { found: id } });
      seen.add(id);
    }
  }
}

function checkSpeakers(report: Report, file: string, speakers: Meeting['speakers']): void {
  for (const [index, speaker] of speakers.entries()) {
    if ('person' in speaker) person(report, file, ['speakers', index, 'person'], speaker.person);
  }
}

/** A place, partner or organiser given by its id in names.yaml. */
function checkNamed(report: Report, file: string, path: RecordPath, named: unknown): void {
  if (typeof named !== 'object' || named === null || !('id' in named)) return;
  const target = { kind: 'names', records: report.workspace.names } as const;
  report.reference(file, [...path, 'id'], String(named.id), target);
}

/** Enclosures name papers as `minutes/2022-05-27`; a letter cannot enclose itself. */
function checkEnclosures(report: Report): void {
  const { workspace } = report;
  const targets = {
    letter: { kind: 'letter', records: workspace.letters },
    minutes: { kind: 'meeting', records: workspace.meetings },
    programme: { kind: 'programme', records: workspace.programmes },
    document: { kind: 'documents', records: workspace.documents },
    report: { kind: 'report', records: workspace.reports },
    opinion: { kind: 'opinion', records: workspace.opinions },
    memorandum: { kind: 'opinion', records: workspace.opinions },
  } as const;
  for (const { path: file, record } of [
    ...report.files('letter'),
    ...report.files('convocation'),
  ]) {
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

function checkConvocations(report: Report): void {
  const { people, recipients, names } = report.workspace;
  for (const { path: file, record } of report.files('convocation')) {
    person(report, file, ['convenedBy'], record.convenedBy);
    for (const [index, id] of record.invited.entries()) {
      report.reference(file, ['invited', index], id, { kind: 'recipients', records: recipients });
    }
    if (typeof record.place === 'object' && 'id' in record.place) {
      report.reference(file, ['place', 'id'], record.place.id, { kind: 'names', records: names });
    }
  }
  const everyone = new Map<string, unknown>([...people, ...recipients]);
  for (const { path: file, record } of report.files('letter')) {
    const several = typeof record.to !== 'string';
    for (const [index, id] of [record.to].flat().entries()) {
      if (id === 'council-president' || id === 'members') continue;
      const path = several ? ['to', index] : ['to'];
      report.reference(file, path, id, { kind: 'recipients', records: everyone });
    }
  }
}

function checkOpinions(report: Report): void {
  const { meetings } = report.workspace;
  for (const { path: file, record } of report.files('opinion')) {
    const { adopted } = record;
    if (adopted === undefined) continue;
    const path = ['adopted', 'meeting'];
    const target = { kind: 'meeting', records: meetings } as const;
    if (!report.reference(file, path, adopted.meeting, target)) continue;
    const points = meetings.get(adopted.meeting)?.points.length ?? 0;
    if (adopted.point <= points) continue;
    const parameters = { reason: 'too-big', found: adopted.point, limit: points };
    report.add(file, ['adopted', 'point'], { code: 'invalid-value', parameters });
  }
}

/** A letter is about letters that were sent: of the body, or of its addressee. */
function checkRegarded(report: Report): void {
  const sent = new Map(sentLetters(report.workspace).map((letter) => [letter.name, letter]));
  for (const { path: file, record } of report.files('letter')) {
    for (const [index, regarded] of record.regarding.entries()) {
      if (typeof regarded !== 'string') continue;
      const name = regarded.replace(/^letter\//u, '');
      report.reference(file, ['regarding', index], name, { kind: 'letter', records: sent });
    }
  }
}

function person(report: Report, file: string, path: RecordPath, id: string): void {
  report.reference(file, path, id, { kind: 'people', records: report.workspace.people });
}

function group(report: Report, file: string, path: RecordPath, id: string): void {
  report.reference(file, path, id, { kind: 'groups', records: report.workspace.groups });
}
