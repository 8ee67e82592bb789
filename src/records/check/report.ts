/** Collects what the checks find; each finding gets its place from the path of the value. */

import type { DiagnosticCode } from '../../diagnostics/codes.js';
import type { Diagnostic, MessageParameters, Severity } from '../../diagnostics/diagnostic.js';
import { localizedTextsOf, variantsOf, type TextVariant } from '../localized-texts.js';
import type { RecordFile, RecordKind } from '../record-files.js';
import { showPath } from '../source-node.js';
import { nearestName } from '../../diagnostics/nearest-name.js';
import type { RecordPath, Workspace } from '../workspace.js';

export interface Finding {
  readonly severity?: Severity;
  readonly code: DiagnosticCode;
  readonly parameters: MessageParameters;
  readonly suggestion?: string | undefined;
}

/** The record file of one kind, as the checks walk over them. */
export type FileOf<K extends RecordKind> = Extract<RecordFile, { kind: K }>;

export class Report {
  readonly diagnostics: Diagnostic[] = [];

  /** Nearly all checks walk over the texts: those of a file are gathered once, and held while the checks run. */
  private readonly gathered = new Map<RecordFile, readonly TextVariant[]>();

  constructor(readonly workspace: Workspace) {}

  /** An error unless the finding says otherwise. */
  add(file: string, path: RecordPath, finding: Finding): void {
    const { severity = 'error', code, parameters, suggestion } = finding;
    const base: Diagnostic = {
      severity,
      code,
      position: this.workspace.locator.locate(file, path),
      path: showPath(path),
      parameters,
    };
    this.diagnostics.push(suggestion === undefined ? base : { ...base, suggestion });
  }

  /** Every printed text of a file, language by language. */
  textsOf(file: RecordFile): readonly TextVariant[] {
    const known = this.gathered.get(file);
    if (known !== undefined) return known;
    const texts = localizedTextsOf(file).flatMap(variantsOf);
    this.gathered.set(file, texts);
    return texts;
  }

  files<K extends RecordKind>(kind: K): readonly FileOf<K>[] {
    return this.workspace.files.filter((file): file is FileOf<K> => file.kind === kind);
  }

  /**
   * Reports a reference to a record that does not exist; silent when a file of the kind is broken, since the record
   * may stand there. `what` is the name of the kind under terms of the message files.
   */
  reference(file: string, path: RecordPath, id: string, target: ReferenceTarget): boolean {
    if (target.records.has(id)) return true;
    if (!this.workspace.incomplete.has(target.kind)) {
      this.add(file, path, {
        code: 'unknown-reference',
        parameters: { found: id, what: target.kind },
        suggestion: nearestName(id, target.records.keys()),
      });
    }
    return false;
  }
}

export interface ReferenceTarget {
  readonly kind: RecordKind;
  readonly records: ReadonlyMap<string, unknown>;
}
