/**
 * Takes a template's text, gives the parts the fill stage runs. Handlebars' own parser reads it; what Mahdar does not
 * know (helpers, decorators, inline partials, unescaped values) is refused here, with its place, before any paper is
 * made. Nothing of a template is ever compiled to code.
 */

import Handlebars from 'handlebars';

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Checked, Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import { reporter } from './report.js';
import type { MarkupState } from './tag-places.js';
import { advance, markTags } from './tag-places.js';
import { templateSyntax } from './template-syntax.js';
import type { Expression, Lookup, TemplatePart } from './template.js';

type Statement =
  | hbs.AST.ContentStatement
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.CommentStatement;

const blockHelpers = ['each', 'if', 'unless', 'with'];

/** What is read: the file's path, its index among the templates, its text. */
export interface TemplateSource {
  readonly path: string;
  readonly index: number;
  readonly text: string;
}

/** Reads one template; with errors, what could be read is given all the same. */
export function readTemplate(source: TemplateSource): Checked<readonly TemplatePart[]> {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source.text);
  } catch (error) {
    return { value: [], diagnostics: [templateSyntax(source, error)] };
  }
  const reader = new TemplateReader(source);
  const value = reader.read(program);
  return { value, diagnostics: reader.diagnostics };
}

class TemplateReader {
  private readonly reporter = reporter();
  readonly diagnostics = this.reporter.diagnostics;
  private state: MarkupState = 'text';

  constructor(private readonly source: TemplateSource) {}

  read(program: hbs.AST.Program): readonly TemplatePart[] {
    const parts = this.branch(program);
    if (this.state !== 'text') {
      const found = `… ${this.source.text.trimEnd().slice(-30)}`;
      this.report('template-cut-tag', program, { found });
    }
    return parts;
  }

  private branch(program: hbs.AST.Program | undefined): readonly TemplatePart[] {
    return (program?.body ?? []).flatMap((statement) => this.statement(statement as Statement));
  }

  private statement(statement: Statement): readonly TemplatePart[] {
    switch (statement.type) {
      case 'ContentStatement':
        return [{ type: 'markup', text: this.markup(statement) }];
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return this.value(statement);
      case 'BlockStatement':
        return this.block(statement);
      case 'PartialStatement':
        return this.partial(statement);
      default:
        this.refuse(statement);
        return [];
    }
  }

  /** White-space control takes white space from either side of a piece: its place moves by what went at the front. */
  private markup(content: hbs.AST.ContentStatement): string {
    const original = String(content.original);
    const blanks = (text: string): number => text.length - text.trimStart().length;
    const taken = blanks(original) - blanks(content.value);
    const begin = advance(this.position(content), original.slice(0, taken));
    const marked = markTags(content.value, this.state, { file: this.source.index, ...begin });
    this.state = marked.state;
    return marked.text;
  }

  private value(mustache: hbs.AST.MustacheStatement): readonly TemplatePart[] {
    if (!mustache.escaped) {
      this.report('template-unescaped', mustache, { found: this.written(mustache) });
      return [];
    }
    if (mustache.params.length > 0 || mustache.hash !== undefined) {
      this.reportHelper(mustache.path, []);
      return [];
    }
    const value = this.lookup(mustache.path);
    if (value === undefined) return [];
    if (this.state === 'tag') {
      this.report('template-value-place', mustache, { found: this.written(mustache) });
      return [];
    }
    return [{ type: 'value', value, inAttribute: this.state !== 'text' }];
  }

  private block(block: hbs.AST.BlockStatement): readonly TemplatePart[] {
    const helper = block.path.original;
    if (!blockHelpers.includes(helper)) {
      this.reportHelper(block.path, blockHelpers);
      return [];
    }
    const [condition, ...more] = block.params;
    if (condition === undefined || more.length > 0 || block.hash !== undefined) {
      this.refuse(block);
      return [];
    }
    const before = this.state;
    const then = this.branch(block.program);
    this.expectState(before, block);
    const otherwise = this.branch(block.inverse);
    this.expectState(before, block);
    const value = this.lookup(condition);
    if (value === undefined) return [];
    if (helper === 'each' || helper === 'with') {
      return [{ type: helper, value, names: block.program?.blockParams ?? [], then, otherwise }];
    }
    return [{ type: 'condition', negated: helper === 'unless', value, then, otherwise }];
  }

  /** A block may stand inside a tag only whole: whether its branch is taken or not, the markup after it is the same. */
  private expectState(before: MarkupState, block: hbs.AST.BlockStatement): void {
    if (this.state === before) return;
    this.report('template-cut-tag', block, { found: this.written(block) });
    this.state = before;
  }

  private partial(partial: hbs.AST.PartialStatement): readonly TemplatePart[] {
    if (partial.name.type !== 'PathExpression' || partial.name.data || partial.params.length > 1) {
      this.refuse(partial);
      return [];
    }
    if (this.state !== 'text') {
      this.report('template-value-place', partial, { found: this.written(partial) });
      return [];
    }
    const [written] = partial.params;
    const context = written === undefined ? undefined : this.lookup(written);
    const fields = (partial.hash?.pairs ?? []).flatMap((pair) => {
      const value = this.expression(pair.value);
      return value === undefined ? [] : [{ name: pair.key, value }];
    });
    return [
      {
        type: 'partial',
        name: partial.name.original,
        ...(context === undefined ? {} : { context }),
        fields,
        position: this.position(partial),
      },
    ];
  }

  private expression(node: hbs.AST.Expression): Expression | undefined {
    switch (node.type) {
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { type: 'literal', value: (node as hbs.AST.StringLiteral).value };
      default:
        return this.lookup(node);
    }
  }

  private lookup(node: hbs.AST.Expression): Lookup | undefined {
    const path = node as hbs.AST.PathExpression;
    const isOuterIndex = path.data && path.depth > 0;
    if (node.type !== 'PathExpression' || isOuterIndex) {
      this.refuse(node);
      return undefined;
    }
    return {
      type: 'lookup',
      written: this.written(path),
      data: path.data,
      depth: path.depth,
      scoped: /^(?:\.|this\b)/.test(path.original),
      names: path.parts,
      position: this.position(path),
    };
  }

  private reportHelper(path: hbs.AST.Expression, known: readonly string[]): void {
    const name = this.written(path);
    this.report('template-unknown-helper', path, { name }, nearestName(name, known));
  }

  private refuse(node: hbs.AST.Node): void {
    this.report('template-not-supported', node, { found: this.written(node) });
  }

  private report(
    code: DiagnosticCode,
    node: hbs.AST.Node,
    parameters: Diagnostic['parameters'],
    suggestion?: string,
  ): void {
    this.reporter.report(code, this.position(node), parameters, suggestion);
  }

  /** Handlebars counts columns from 0. */
  private position(node: hbs.AST.Node): SourcePosition {
    const { line, column } = node.loc.start;
    return { file: this.source.path, line, column: column + 1 };
  }

  /** The node as it is written, or the beginning of it when it is long. */
  private written(node: hbs.AST.Node): string {
    const { start, end } = node.loc;
    const line = this.source.text.split(/\r\n?|\n/)[start.line - 1] ?? '';
    const text = line.slice(start.column, end.line === start.line ? end.column : undefined);
    const opening = /^\{\{[^}]*\}\}\}?/.exec(text)?.[0] ?? text;
    return opening.length > 60 ? `${opening.slice(0, 59)}…` : opening;
  }
}
