/**
 * Takes a view and the templates, gives markup. Every path a template names must be in the view, also those of `if`
 * and `each`: what is missing is an error with its place in the template, never an empty string or a dropped passage.
 * Handlebars' own runtime is lenient there, stops at the first error and does not say in which partial it stood; so
 * its language is run here, on the tree its parser made, and only own fields of plain data are ever reached.
 */

import Handlebars from 'handlebars';

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Checked, Diagnostic, SourcePosition } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import { reporter } from './report.js';
import type { Expression, Lookup, Markup, TemplatePart, TemplateSet } from './template.js';

/** Deeper than any sensible nesting of partials: one that includes itself stops here. */
const greatestDepth = 40;

/** What fillTemplate needs of a paper's view. */
export interface FillView {
  /** Name of the template: its path under templates/ without `.hbs`. */
  readonly template: string;
  readonly data: object;
}

/** Fills the template the view names; with errors, the markup has gaps and must not be used for a paper. */
export function fillTemplate(templates: TemplateSet, view: FillView): Checked<Markup> {
  const filling = new Filling(templates, view.data);
  const text = filling.template(view.template);
  return { value: { text, files: templates.files }, diagnostics: filling.diagnostics };
}

/** What a path is looked up in. */
interface Scope {
  readonly context: unknown;
  readonly outer?: Scope;
  /** Names given by `as |item index|`. */
  readonly named: ReadonlyMap<string, unknown>;
  /** Fields reached with `@`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The name that is not there, and those that stand beside its place. */
interface Missing {
  readonly missing: string;
  readonly known: readonly string[];
}

type Found = { readonly value: unknown } | Missing;

class Filling {
  private readonly reporter = reporter();
  readonly diagnostics = this.reporter.diagnostics;
  private readonly reported = new Set<string>();
  private depth = 0;
  /** Set at the first endless nesting, so that partials which include themselves twice do not multiply. */
  private endless = false;

  constructor(
    private readonly templates: TemplateSet,
    private readonly root: object,
  ) {}

  template(name: string): string {
    const file = this.templates.templates.get(name);
    if (file === undefined) {
      this.reportMissingTemplate(name);
      return '';
    }
    return this.parts(file.parts, {
      context: this.root,
      named: new Map(),
      data: { root: this.root },
    });
  }

  private parts(parts: readonly TemplatePart[], scope: Scope): string {
    return parts.map((part) => this.part(part, scope)).join('');
  }

  private part(part: TemplatePart, scope: Scope): string {
    switch (part.type) {
      case 'markup':
        return part.text;
      case 'value':
        return this.value(part, scope);
      case 'condition': {
        const found = this.find(part.value, scope);
        if (found === undefined) return '';
        return this.parts(
          isThere(found.value) === part.negated ? part.otherwise : part.then,
          scope,
        );
      }
      case 'with': {
        const found = this.find(part.value, scope);
        if (found === undefined) return '';
        if (!isThere(found.value)) return this.parts(part.otherwise, scope);
        return this.parts(part.then, inner(scope, found.value, part.names, []));
      }
      case 'each':
        return this.each(part, scope);
      case 'partial':
        return this.partial(part, scope);
    }
  }

  private value(part: TemplatePart & { type: 'value' }, scope: Scope): string {
    const found = this.find(part.value, scope);
    if (found === undefined) return '';
    const { value } = found;
    if (value === undefined || value === null) {
      this.reportMissing(part.value, { missing: '', known: [] });
      return '';
    }
    const isText =
      typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
    // decorative="{{emblem.decorative}}" is plain; on paper "true" would be a slip
    if (!isText && !(part.inAttribute && typeof value === 'boolean')) {
      this.reportType(part.value, 'text', value);
      return '';
    }
    return Handlebars.escapeExpression(String(value));
  }

  private each(part: TemplatePart & { type: 'each' | 'with' }, scope: Scope): string {
    const found = this.find(part.value, scope);
    if (found === undefined) return '';
    const list = found.value;
    if (!isThere(list)) return this.parts(part.otherwise, scope);
    if (!Array.isArray(list)) {
      this.reportType(part.value, 'list', list);
      return '';
    }
    const items: readonly unknown[] = list;
    const fill = (item: unknown, index: number): string => {
      const data = { index, key: index, first: index === 0, last: index === items.length - 1 };
      return this.parts(
        part.then,
        inner({ ...scope, data: { ...scope.data, ...data } }, item, part.names, [index]),
      );
    };
    return items.map(fill).join('');
  }

  private partial(part: TemplatePart & { type: 'partial' }, scope: Scope): string {
    const file =
      this.templates.templates.get(`partials/${part.name}`) ??
      this.templates.templates.get(part.name);
    if (file === undefined) {
      this.reportMissingTemplate(part.name, part.position);
      return '';
    }
    if (this.endless) return '';
    if (this.depth >= greatestDepth) {
      this.endless = true;
      this.report('template-recursion', part.position, { name: part.name });
      return '';
    }
    const context = this.partialContext(part, scope);
    if (context === undefined) return '';
    this.depth += 1;
    const text = this.parts(file.parts, {
      ...inner(scope, context.value, [], []),
      named: new Map(),
    });
    this.depth -= 1;
    return text;
  }

  private partialContext(
    part: TemplatePart & { type: 'partial' },
    scope: Scope,
  ): { readonly value: unknown } | undefined {
    const own =
      part.context === undefined ? { value: scope.context } : this.find(part.context, scope);
    const fields = part.fields.map(
      ({ name, value }) => [name, this.expression(value, scope)] as const,
    );
    if (own === undefined || fields.some(([, value]) => value === undefined)) return undefined;
    if (fields.length === 0) return own;
    const added = fields.map(([name, found]) => [name, found?.value] as const);
    const base = typeof own.value === 'object' ? own.value : {};
    return { value: { ...base, ...Object.fromEntries(added) } };
  }

  private expression(
    expression: Expression,
    scope: Scope,
  ): { readonly value: unknown } | undefined {
    return expression.type === 'literal'
      ? { value: expression.value }
      : this.find(expression, scope);
  }

  private find(lookup: Lookup, scope: Scope): { readonly value: unknown } | undefined {
    const found = resolve(lookup, scope);
    if ('value' in found) return found;
    this.reportMissing(lookup, found);
    return undefined;
  }

  private reportMissing(lookup: Lookup, { missing, known }: Missing): void {
    const suggestion = nearestName(missing, known);
    this.report('template-missing-field', lookup.position, { name: lookup.written }, suggestion);
  }

  private reportType(lookup: Lookup, expected: 'text' | 'list', value: unknown): void {
    const found = Array.isArray(value) ? 'list' : typeof value;
    const parameters = { name: lookup.written, expected, found };
    this.report('template-wrong-type', lookup.position, parameters);
  }

  private reportMissingTemplate(name: string, position?: SourcePosition): void {
    const names = [...this.templates.templates.keys()];
    const known = position ? names.map((each) => each.replace(/^partials\//, '')) : names;
    this.report('template-missing', position, { name }, nearestName(name, known));
  }

  /** Each fault once, however many times its place is run. */
  private report(
    code: DiagnosticCode,
    position: SourcePosition | undefined,
    parameters: Diagnostic['parameters'],
    suggestion?: string,
  ): void {
    const key = JSON.stringify([code, position, parameters]);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.reporter.report(code, position, parameters, suggestion);
  }
}

/** As in Handlebars: false, null, undefined, '', 0 and an empty list count as not there. */
function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The scope inside a block; as in Handlebars, `../` counts only blocks that changed the context. */
function inner(
  scope: Scope,
  context: unknown,
  names: readonly string[],
  more: readonly unknown[],
): Scope {
  const values = [context, ...more];
  const added = names.map((name, index) => [name, values[index]] as const);
  const named = new Map([...scope.named, ...added]);
  return context === scope.context
    ? { ...scope, named }
    : { context, outer: scope, named, data: scope.data };
}

function resolve(lookup: Lookup, scope: Scope): Found {
  const [first = ''] = lookup.names;
  if (lookup.data) return follow(scope.data, lookup.names);
  if (!lookup.scoped && scope.named.has(first)) {
    return follow(scope.named.get(first), lookup.names.slice(1));
  }
  let from: Scope | undefined = scope;
  for (let level = 0; level < lookup.depth; level += 1) from = from?.outer;
  if (from === undefined) return { missing: lookup.written, known: [] };
  return follow(from.context, lookup.names);
}

/** Goes down by own fields only: nothing that JavaScript adds to every object (constructor, __proto__) is reached. */
function follow(start: unknown, names: readonly string[]): Found {
  let value = start;
  for (const name of names) {
    const isObject = typeof value === 'object' && value !== null;
    if (!isObject) return { missing: name, known: [] };
    const fields = value as Readonly<Record<string, unknown>>;
    if (!Object.hasOwn(fields, name)) {
      return { missing: name, known: Array.isArray(value) ? [] : Object.keys(fields) };
    }
    value = fields[name];
  }
  return { value };
}
