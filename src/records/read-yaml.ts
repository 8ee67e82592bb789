/** Takes the text of a record file, gives its one YAML document as values with places, or what is wrong with it. */

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, ParsedNode, Scalar } from 'yaml';
import type { Checked, Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';
import { cleanText, codePointName } from './clean-text.js';
import { syntaxError, syntaxErrors } from './yaml-syntax.js';
import { showPath, type SourceEntry, type SourceNode } from './source-node.js';
import type { RecordPath } from './workspace.js';

/** Records nest five or six deep. */
const maxDepth = 40;
/** Values that aliases may stand for in one file; "billion laughs" files reach this at once. */
const maxAliasedNodes = 1_000;

/**
 * The value is undefined when the file is no single well-formed document; its findings in texts (control characters,
 * presentation forms) come with the value. YAML 1.2 core schema, whatever the file declares: dates and times stay
 * strings, and no tag makes anything else of a value.
 */
export function readYaml(file: string, text: string): Checked<SourceNode | undefined> {
  const lines = new LineCounter();
  const documents = parse(text, lines);
  if (documents === undefined) return fail(syntaxError(file, { line: 1, col: 1 }, 'depth'));
  const syntax = syntaxErrors(file, documents, lines);
  if (syntax.length > 0) return { value: undefined, diagnostics: syntax };
  const [first, second] = documents;
  if (second !== undefined) {
    const start = second.contents?.range[0] ?? second.range[0];
    const { line, col } = lines.linePos(start);
    const position = { file, line, column: col };
    return fail({ severity: 'error', code: 'yaml-multiple-documents', position, parameters: {} });
  }
  if (first?.contents === null || first === undefined || isEmpty(first.contents)) {
    const position = { file, line: 1, column: 1 };
    return fail({ severity: 'error', code: 'file-empty', position, parameters: {} });
  }
  return new Reader(file, text, lines).read(first.contents);
}

function parse(text: string, lines: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      schema: 'core',
      resolveKnownTags: false,
      // Reader reports these with the key's name; the library compares each key with all others.
      uniqueKeys: false,
    });
    return Array.isArray(parsed) ? parsed : [];
  } catch (failure) {
    // The parser calls itself for each level of nesting.
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

function fail(diagnostic: Diagnostic): Checked<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** Thrown where reading on would be useless or endless; caught by Reader.read. */
class Stop extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

/** Walks one document in the order of the file. */
class Reader {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly anchors = new Map<string, Node>();
  /** Nodes whose contents are being read: an alias to one of them would contain itself. */
  private readonly open = new Set<Node>();
  private aliasDepth = 0;
  private aliasedNodes = 0;

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly lines: LineCounter,
  ) {}

  read(contents: Node): Checked<SourceNode | undefined> {
    try {
      const value = this.node(contents, []);
      const unusable = this.diagnostics.some(({ code }) => code === 'yaml-duplicate-key');
      return { value: unusable ? undefined : value, diagnostics: this.diagnostics };
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      return { value: undefined, diagnostics: [...this.diagnostics, stop.diagnostic] };
    }
  }

  private node(node: Node | null, path: RecordPath): SourceNode {
    if (path.length > maxDepth) throw new Stop(this.syntax(node, 'depth'));
    if (isAlias(node)) return this.alias(node.source, node, path);
    this.countAliased(node);
    if (isScalar(node)) return this.scalar(node, path);
    if (!isMap(node) && !isSeq(node)) return { position: this.place(node), value: null };
    this.remember(node);
    this.open.add(node);
    const result = isMap(node)
      ? this.mapping(node.items, node, path)
      : this.list(node.items, node, path);
    this.open.delete(node);
    return result;
  }

  private list(items: readonly unknown[], node: Node, path: RecordPath): SourceNode {
    const read = items.map((item, index) => this.node(asNode(item), [...path, index]));
    return { position: this.place(node), value: read.map(({ value }) => value), items: read };
  }

  private mapping(pairs: readonly Pair[], node: Node, path: RecordPath): SourceNode {
    const entries = new Map<string, SourceEntry>();
    // Without a prototype, so that a key such as __proto__ is a key like any other.
    const value = Object.create(null) as Record<string, unknown>;
    for (const pair of pairs) {
      const keyNode = asNode(pair.key);
      const key = this.key(keyNode);
      const keyPosition = this.place(keyNode);
      const earlier = entries.get(key);
      if (earlier !== undefined) {
        this.diagnostics.push({
          severity: 'error',
          code: 'yaml-duplicate-key',
          position: keyPosition,
          path: showPath([...path, key]),
          parameters: { key, line: earlier.keyPosition.line },
        });
        continue;
      }
      const child = this.node(asNode(pair.value), [...path, key]);
      // An empty value has no place of its own worth showing.
      const read = pair.value === null ? { ...child, position: keyPosition } : child;
      entries.set(key, { keyPosition, node: read });
      value[key] = read.value;
    }
    return { position: this.place(node), value, entries };
  }

  private key(node: Node | null): string {
    if (!isScalar(node)) throw new Stop(this.syntax(node, 'key'));
    this.remember(node);
    return cleanText(String(node.value)).text;
  }

  private scalar(node: Scalar, path: RecordPath): SourceNode {
    this.remember(node);
    const position = this.place(node);
    if (typeof node.value !== 'string') return { position, value: node.value };
    const { text, findings } = cleanText(node.value);
    for (const { code, severity, reason, character } of findings) {
      this.diagnostics.push({
        severity,
        code,
        position: this.placeOf(character, node),
        path: showPath(path),
        parameters: { reason, character: codePointName(character), found: text },
      });
    }
    return { position, value: text };
  }

  private alias(name: string, node: Node, path: RecordPath): SourceNode {
    const target = this.anchors.get(name);
    if (target === undefined) throw new Stop(this.syntax(node, 'alias'));
    if (this.open.has(target)) throw new Stop(this.explosion(node, 'circular'));
    this.aliasDepth += 1;
    const read = this.node(target, path);
    this.aliasDepth -= 1;
    return { ...read, position: this.place(node) };
  }

  /** An alias means the anchor that stands last before it in the file, not one met again through another alias. */
  private remember(node: Node): void {
    if ('anchor' in node && typeof node.anchor === 'string' && this.aliasDepth === 0) {
      this.anchors.set(node.anchor, node);
    }
  }

  private countAliased(node: Node | null): void {
    if (this.aliasDepth === 0) return;
    this.aliasedNodes += 1;
    if (this.aliasedNodes > maxAliasedNodes) throw new Stop(this.explosion(node, 'too-many'));
  }

  private explosion(node: Node | null, reason: string): Diagnostic {
    const parameters = { reason, limit: maxAliasedNodes };
    return {
      severity: 'error',
      code: 'yaml-alias-explosion',
      position: this.place(node),
      parameters,
    };
  }

  private syntax(node: Node | null, reason: string): Diagnostic {
    const { line, column } = this.place(node);
    return syntaxError(this.file, { line, col: column }, reason);
  }

  private place(node: Node | null): SourcePosition {
    return this.position(node?.range?.[0] ?? 0);
  }

  /** Where a character stands in the file; the start of the value when it is written as an escape. */
  private placeOf(character: string, node: Node): SourcePosition {
    const [start = 0, end = 0] = node.range ?? [];
    const offset = this.text.slice(start, end).indexOf(character);
    return this.position(start + Math.max(0, offset));
  }

  private position(offset: number): SourcePosition {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** The yaml package types what a map or a list holds as unknown. */
function asNode(item: unknown): Node | null {
  return isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? item : null;
}
