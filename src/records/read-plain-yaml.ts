/**
 * Takes the text of a record file, gives what it holds when it is plain YAML, as nearly all records are: keys and values
 * each on a line of their own, lists with dashes, short lists and records in brackets, texts over several lines. Anything
 * that is not plain, or wrong, is left to `readYaml`, which alone says what is wrong. What is read here reads the same
 * there (test/records/read-plain-yaml.test.ts), and takes a tenth of the time.
 */

import { hasNothingToClean } from './clean-text.js';
import { coreValue } from './core-schema.js';
import { flowIndicators, indicators, isKeyUnit, isLetter, sign } from './plain-signs.js';

/** Thrown where the text is not plain; only to be caught in `readPlainYaml`. */
class NotPlain extends Error {}

/** Records nest five or six deep. */
const maxDepth = 20;

export interface PlainYaml {
  readonly value: unknown;
  /**
   * Where each value begins in the text, in the order they begin: what holds others stands before them. -1 for a value
   * that is not there, after a key alone.
   */
  readonly offsets: readonly number[];
}

/** Undefined when the text is not plain. A plain text has no findings. */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (!isPlainText(text)) return undefined;
  try {
    const reader = new PlainReader(text);
    return { value: reader.document(), offsets: reader.offsets };
  } catch (failure) {
    if (failure instanceof NotPlain) return undefined;
    throw failure;
  }
}

/** Tabs and single carriage returns have rules of their own. */
function isPlainText(text: string): boolean {
  return !text.includes('\t') && !/\r(?!\n)/.test(text) && hasNothingToClean(text);
}

/** Objects that inherit nothing, so that no key is special; made by a constructor they take less room and time. */
const Mapping = function () {
  // Nothing: keys are added as they are read.
} as unknown as new () => Record<string, unknown>;
Mapping.prototype = Object.create(null);

const { space, lineFeed, carriageReturn, hash, colon, dash, comma } = sign;
const { openList, closeList, openMap, closeMap } = sign;
const { quote, apostrophe, backslash, literal, folded } = sign;

/** Reads line by line; the line at hand is the next one that is neither empty nor a comment. */
class PlainReader {
  readonly offsets: number[] = [];
  /** Where the line after the one at hand begins. */
  private next = 0;
  /** Of the line at hand: its first and last sign, its column (-1 after the last line). */
  private start = 0;
  private end = 0;
  private indent = -1;
  /** What was passed over before the line at hand. */
  private blankLines = 0;
  private comments = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    this.advance();
    return this.mapping(0);
  }

  private advance(): void {
    const { text } = this;
    this.blankLines = 0;
    this.comments = 0;
    while (this.next < text.length) {
      const line = this.next;
      const end = this.endOfLine(line);
      let start = line;
      while (start < end && text.charCodeAt(start) === space) start += 1;
      if (start === end) this.blankLines += 1;
      else if (text.charCodeAt(start) === hash) this.comments += 1;
      else {
        this.start = start;
        this.end = end;
        this.indent = start - line;
        while (text.charCodeAt(this.end - 1) === space) this.end -= 1;
        return;
      }
    }
    this.indent = -1;
  }

  /** Moves `next` on to the line after the one that begins here, and gives where this one ends. */
  private endOfLine(line: number): number {
    const { text } = this;
    const found = text.indexOf('\n', line);
    if (found < 0) {
      this.next = text.length;
      return text.length;
    }
    this.next = found + 1;
    return found > line && text.charCodeAt(found - 1) === carriageReturn ? found - 1 : found;
  }

  private mapping(indent: number): unknown {
    this.goDeeper();
    const value = new Mapping();
    this.offsets.push(this.start);
    if (this.indent !== indent) throw new NotPlain();
    while (this.indent === indent) {
      const colonAt = this.keyEnd(this.start);
      if (colonAt < 0) throw new NotPlain();
      const key = this.newKey(value, this.start, colonAt);
      value[key] = this.valueAfter(colonAt, indent);
    }
    this.leave(indent);
    return value;
  }

  private goDeeper(): void {
    this.depth += 1;
    if (this.depth > maxDepth) throw new NotPlain();
  }

  /** What follows stands at the column of something around, which its own reader compares. */
  private leave(indent: number): void {
    this.depth -= 1;
    if (this.indent > indent) throw new NotPlain();
  }

  /** Where the colon of a simple key stands that begins here, -1 when no such key does. */
  private keyEnd(start: number): number {
    const { text } = this;
    if (!isLetter(text.charCodeAt(start))) return -1;
    let at = start + 1;
    while (at < this.end && isKeyUnit(text.charCodeAt(at))) at += 1;
    if (at >= this.end || text.charCodeAt(at) !== colon) return -1;
    return at + 1 === this.end || text.charCodeAt(at + 1) === space ? at : -1;
  }

  /** A key that is a text and not yet in the record. */
  private newKey(record: Record<string, unknown>, start: number, end: number): string {
    const key = this.text.slice(start, end);
    if (key in record || typeof coreValue(key) !== 'string') throw new NotPlain();
    return key;
  }

  private valueAfter(colonAt: number, indent: number): unknown {
    const at = this.skipSpaces(colonAt + 1);
    if (at < this.end && this.text.charCodeAt(at) !== hash) return this.inline(at, indent);
    this.advance();
    if (this.indent > indent) {
      if (this.isItem()) return this.list(this.indent);
      return this.keyEnd(this.start) < 0
        ? this.inline(this.start, indent)
        : this.mapping(this.indent);
    }
    if (this.indent === indent && this.isItem()) return this.list(indent);
    this.offsets.push(-1);
    return null;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === space) at += 1;
    return at;
  }

  private isItem(): boolean {
    const { text, start } = this;
    return text.charCodeAt(start) === dash && text.charCodeAt(start + 1) === space;
  }

  private list(indent: number): unknown {
    this.goDeeper();
    const items: unknown[] = [];
    this.offsets.push(this.start);
    while (this.indent === indent && this.isItem()) {
      const at = this.skipSpaces(this.start + 1);
      if (at >= this.end) throw new NotPlain();
      if (this.keyEnd(at) < 0) items.push(this.inline(at, indent));
      else {
        this.indent += at - this.start;
        this.start = at;
        items.push(this.mapping(this.indent));
      }
    }
    this.leave(indent);
    return items;
  }

  /** A value that begins on the line at hand, mostly that of its key or dash; `indent` is the column of what holds it. */
  private inline(at: number, indent: number): unknown {
    const unit = this.text.charCodeAt(at);
    if (unit === literal || unit === folded) return this.block(at, indent);
    if (unit === quote || unit === apostrophe || unit === openList || unit === openMap) {
      const { value, after } = this.closed(at);
      this.endLine(after);
      return value;
    }
    return this.plain(at, indent);
  }

  /** Nothing but a comment stands on the rest of the line. */
  private endLine(after: number): void {
    const at = this.skipSpaces(after);
    const isComment = at > after && this.text.charCodeAt(at) === hash;
    if (at < this.end && !isComment) throw new NotPlain();
    this.advance();
  }

  private plain(at: number, indent: number): unknown {
    const { text } = this;
    this.offsets.push(at);
    const end = this.plainEnd(at);
    const hasComment = end < this.end;
    let value = text.slice(at, end);
    let lines = 1;
    this.advance();
    while (this.indent > indent) {
      const before = this.blankLines === 0 ? ' ' : '\n'.repeat(this.blankLines);
      if (hasComment || this.comments > 0 || this.plainEnd(this.start) < this.end)
        throw new NotPlain();
      value += before + text.slice(this.start, this.end);
      lines += 1;
      this.advance();
    }
    return lines === 1 ? coreValue(value) : value;
  }

  /** Where a plain scalar ends that begins here on the line at hand: at the end, or before a comment. */
  private plainEnd(from: number): number {
    const { text, end } = this;
    const first = text.charCodeAt(from);
    if (indicators.has(first)) throw new NotPlain();
    if (first === dash && (from + 1 === end || text.charCodeAt(from + 1) === space))
      throw new NotPlain();
    for (let at = from + 1; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === colon && (at + 1 === end || text.charCodeAt(at + 1) === space))
        throw new NotPlain();
      if (unit === hash && text.charCodeAt(at - 1) === space) {
        let last = at;
        while (text.charCodeAt(last - 1) === space) last -= 1;
        return last;
      }
    }
    return end;
  }

  /** What closes on the line it opens on: between quotation marks or brackets. */
  private closed(at: number): Closed {
    const unit = this.text.charCodeAt(at);
    this.offsets.push(at);
    if (unit === quote || unit === apostrophe) return this.quoted(at, unit);
    this.goDeeper();
    const value = unit === openList ? this.flowList(at + 1) : this.flowMapping(at + 1);
    this.depth -= 1;
    return value;
  }

  /** Without escapes and doubled apostrophes. */
  private quoted(at: number, mark: number): Closed {
    const { text, end } = this;
    for (let close = at + 1; close < end; close += 1) {
      const unit = text.charCodeAt(close);
      if (unit === backslash && mark === quote) throw new NotPlain();
      if (unit !== mark) continue;
      if (mark === apostrophe && text.charCodeAt(close + 1) === apostrophe) throw new NotPlain();
      return { value: text.slice(at + 1, close), after: close + 1 };
    }
    throw new NotPlain();
  }

  private flowList(from: number): Closed {
    const value: unknown[] = [];
    let at = this.skipSpaces(from);
    if (this.text.charCodeAt(at) === closeList) return { value, after: at + 1 };
    for (;;) {
      const item = this.flowValue(at);
      value.push(item.value);
      const next = this.flowNext(item.after, closeList);
      if (next.isLast) return { value, after: next.at };
      at = next.at;
    }
  }

  private flowMapping(from: number): Closed {
    const value = new Mapping();
    let at = this.skipSpaces(from);
    if (this.text.charCodeAt(at) === closeMap) return { value, after: at + 1 };
    for (;;) {
      const colonAt = this.keyEnd(at);
      if (colonAt < 0) throw new NotPlain();
      const key = this.newKey(value, at, colonAt);
      const member = this.flowValue(this.skipSpaces(colonAt + 1));
      value[key] = member.value;
      const next = this.flowNext(member.after, closeMap);
      if (next.isLast) return { value, after: next.at };
      at = next.at;
    }
  }

  /** After a comma where the next member begins, or after the closing bracket. */
  private flowNext(
    after: number,
    close: number,
  ): { readonly at: number; readonly isLast: boolean } {
    const at = this.skipSpaces(after);
    const unit = at < this.end ? this.text.charCodeAt(at) : -1;
    if (unit === close) return { at: at + 1, isLast: true };
    if (unit !== comma) throw new NotPlain();
    return { at: this.skipSpaces(at + 1), isLast: false };
  }

  private flowValue(from: number): Closed {
    const { text, end } = this;
    const first = from < end ? text.charCodeAt(from) : comma;
    if (first === quote || first === apostrophe || first === openList || first === openMap)
      return this.closed(from);
    if (indicators.has(first)) throw new NotPlain();
    this.offsets.push(from);
    let at = from;
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (flowIndicators.has(unit)) break;
      if (unit === hash || (unit === colon && !this.goesOn(at + 1))) throw new NotPlain();
    }
    let last = at;
    while (text.charCodeAt(last - 1) === space) last -= 1;
    const isDash = first === dash && (last === from + 1 || text.charCodeAt(from + 1) === space);
    if (isDash || at === end) throw new NotPlain();
    return { value: coreValue(text.slice(from, last)), after: at };
  }

  /** A colon that a sign follows belongs to the scalar: ri:92. */
  private goesOn(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return at < this.end && unit !== space && !flowIndicators.has(unit);
  }

  /** A text over several lines after `|`, `|-`, `>` or `>-`, all of them at one column. */
  private block(at: number, indent: number): unknown {
    const { text } = this;
    this.offsets.push(at);
    const isFolded = text.charCodeAt(at) === folded;
    const isStripped = text.charCodeAt(at + 1) === dash;
    if (at + (isStripped ? 2 : 1) !== this.end) throw new NotPlain();
    let value = '';
    let column = -1;
    let blanks = 0;
    while (this.next < text.length) {
      const line = this.next;
      const end = this.endOfLine(line);
      if (end === line) {
        blanks += 1;
        continue;
      }
      const start = this.firstSign(line, end);
      if (start - line <= indent) {
        this.next = line;
        break;
      }
      if (column < 0 ? blanks > 0 : start - line !== column) throw new NotPlain();
      const break_ = isFolded && blanks === 0 ? ' ' : '\n'.repeat(blanks + (isFolded ? 0 : 1));
      value += column < 0 ? text.slice(start, end) : break_ + text.slice(start, end);
      column = start - line;
      blanks = 0;
    }
    if (column < 0 || text.charCodeAt(text.length - 1) !== lineFeed) throw new NotPlain();
    this.advance();
    return isStripped ? value : `${value}\n`;
  }

  /** Of a line that is not empty; one of spaces alone counts for something inside a text. */
  private firstSign(line: number, end: number): number {
    let start = line;
    while (start < end && this.text.charCodeAt(start) === space) start += 1;
    if (start === end) throw new NotPlain();
    return start;
  }
}

/** A value and where the text goes on after it. */
interface Closed {
  readonly value: unknown;
  readonly after: number;
}
