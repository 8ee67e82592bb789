/** A template as the fill stage runs it: what Handlebars' parser read, reduced to the constructs Mahdar knows. */

import type { SourcePosition } from '../diagnostics/diagnostic.js';

/** A path into the view: `../point.title`, `@index`, `this`. */
export interface Lookup {
  readonly type: 'lookup';
  /** As written, for messages. */
  readonly written: string;
  /** True for `@index`, `@root.x`. */
  readonly data: boolean;
  /** How many `../` lead it. */
  readonly depth: number;
  /** True when it begins with `this.` or `./`: names given by `as |x|` are passed over. */
  readonly scoped: boolean;
  readonly names: readonly string[];
  readonly position: SourcePosition;
}

export interface Literal {
  readonly type: 'literal';
  readonly value: string | number | boolean;
}

export type Expression = Lookup | Literal;

export type TemplatePart =
  | { readonly type: 'markup'; readonly text: string }
  | { readonly type: 'value'; readonly value: Lookup; readonly inAttribute: boolean }
  | {
      readonly type: 'condition';
      readonly value: Lookup;
      /** `if` takes the first branch when the value is there, `unless` when it is not. */
      readonly negated: boolean;
      readonly then: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | {
      readonly type: 'each' | 'with';
      readonly value: Lookup;
      /** Names given by `as |item index|`. */
      readonly names: readonly string[];
      readonly then: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | {
      readonly type: 'partial';
      readonly name: string;
      readonly context?: Lookup;
      readonly fields: readonly { readonly name: string; readonly value: Expression }[];
      readonly position: SourcePosition;
    };

/** Path of a template's file; those that ship with the program are told from the workspace's own by their prefix. */
export interface TemplateFile {
  readonly path: string;
  readonly parts: readonly TemplatePart[];
}

/** Every template by name: its path under templates/ without `.hbs`. */
export interface TemplateSet {
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** Paths by the index that stands in the filled markup's places. */
  readonly files: readonly string[];
}

/** Filled markup: text of the closed vocabulary, each opening tag carrying the place where it was written. */
export interface Markup {
  readonly text: string;
  readonly files: readonly string[];
}
