/**
 * Takes the elements as they were written, gives those that keep to the vocabulary: every unknown element or
 * attribute, wrong value, misplaced or missing child is reported with its place, and left out of what goes on.
 */

import type { Checked, SourcePosition } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest-name.js';
import type { MarkupElement, MarkupNode } from './parse-markup.js';
import type { Report } from './report.js';
import { reporter } from './report.js';
import type { AttributeRule, ContentRule, ContentStep, ElementRule } from './vocabulary.js';
import { commonAttributes, htmlNames, isInline, topRule, vocabulary } from './vocabulary.js';
import { isBlank } from './white-space.js';

/** Checks the whole markup; what comes back has sections only, and in them only what the build stage knows. */
export function checkMarkup(nodes: readonly MarkupNode[]): Checked<readonly MarkupElement[]> {
  const { diagnostics, report } = reporter();
  const checker = new MarkupChecker(report, () => diagnostics.length);
  const children = checker.content({ name: '', nodes, rule: topRule });
  return {
    value: children.filter((node) => node.type === 'element'),
    diagnostics,
  };
}

/** The content of an element, and the element it is in (for messages; '' at the top). */
interface Content {
  readonly name: string;
  readonly position?: SourcePosition | undefined;
  readonly nodes: readonly MarkupNode[];
  readonly rule: ContentRule;
}

/** Elements of sections in which nothing is wrong, as they came out of the check. */
const faultless = new WeakMap<MarkupElement, MarkupElement>();

class MarkupChecker {
  /** Names of the elements around the one that is checked. */
  private readonly around: string[] = [];

  constructor(
    private readonly report: Report,
    private readonly found: () => number,
  ) {}

  content(content: Content): readonly MarkupNode[] {
    const nodes = this.knownElements(content.nodes);
    const { rule } = content;
    switch (rule.kind) {
      case 'empty':
        return this.allowed({ ...content, nodes }, () => false);
      case 'inline':
        return this.inline({ ...content, nodes });
      case 'inline-or-blocks': {
        const isBlock = (name: string): boolean => rule.blocks.includes(name);
        const hasBlocks = nodes.some((node) => node.type === 'element' && isBlock(node.name));
        return hasBlocks
          ? this.allowed({ ...content, nodes }, isBlock)
          : this.inline({ ...content, nodes });
      }
      case 'steps':
        return this.steps({ ...content, nodes }, rule);
    }
  }

  /** What stands in an unknown element is checked in itself only: where it belongs is not known. */
  private knownElements(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text' || vocabulary.has(node.name)) return [node];
      const suggestion = htmlNames.get(node.name) ?? nearestName(node.name, [...vocabulary.keys()]);
      this.report('markup-unknown-element', node.position, { element: node.name }, suggestion);
      for (const child of this.knownElements(node.children)) {
        if (child.type === 'element') this.element(child);
      }
      return [];
    });
  }

  private inline(content: Content): readonly MarkupNode[] {
    return content.nodes.flatMap((node): readonly MarkupNode[] => {
      if (node.type === 'text') return [node];
      return this.placed(node, content.name, isInline(node.name));
    });
  }

  /** Elements only, those that are allowed; text between them may only be white space. */
  private allowed(
    content: Content,
    isAllowed: (name: string) => boolean,
  ): readonly MarkupElement[] {
    return content.nodes.flatMap((node) => {
      if (node.type === 'element') return this.placed(node, content.name, isAllowed(node.name));
      if (!isBlank(node.value)) {
        const text = node.value.trim().slice(0, 40);
        if (content.name === '') this.reportOutside(text, content.nodes);
        else this.report('markup-misplaced-text', content.position, { parent: content.name, text });
      }
      return [];
    });
  }

  private steps(content: Content, rule: ContentRule & { kind: 'steps' }): readonly MarkupElement[] {
    const seen = new Set<ContentStep>();
    let reached = 0;
    const children = this.allowed(content, (name) => {
      const index = rule.steps.findIndex((step) => step.names.includes(name));
      const step = rule.steps[index];
      if (step === undefined || (index < reached && !rule.anyOrder)) return false;
      if (step.once && seen.has(step)) return false;
      seen.add(step);
      reached = index;
      return true;
    });
    for (const step of rule.steps) {
      if (!step.required || seen.has(step)) continue;
      const parameters = { parent: content.name, element: step.names.join(' | ') };
      if (content.name === '') this.report('markup-no-section', undefined, {});
      else this.report('markup-missing-element', content.position, parameters);
    }
    return children;
  }

  private placed(
    element: MarkupElement,
    parent: string,
    isAllowed: boolean,
  ): readonly MarkupElement[] {
    const checked = this.around.length === 1 ? this.keptElement(element) : this.element(element);
    const isLinkInLink = element.name === 'a' && this.around.includes('a');
    if (isAllowed && !isLinkInLink) return [checked];
    if (parent === '') this.reportOutside(`<${element.name}>`, [element]);
    else this.report('markup-misplaced', element.position, { element: element.name, parent });
    return [];
  }

  /** Text has no place of its own: the element beside it shows where to look. */
  private reportOutside(found: string, nodes: readonly MarkupNode[]): void {
    const beside = nodes.find((node) => node.type === 'element');
    this.report('markup-outside-section', beside?.position, { found });
  }

  /** An element of a section is kept where nothing is wrong in it: the same object was checked before. */
  private keptElement(element: MarkupElement): MarkupElement {
    const known = faultless.get(element);
    if (known !== undefined) return known;
    const before = this.found();
    const checked = this.element(element);
    if (this.found() === before) faultless.set(element, checked);
    return checked;
  }

  private element(element: MarkupElement): MarkupElement {
    const rule = vocabulary.get(element.name);
    if (rule === undefined) return element;
    const { name, position, children: nodes } = element;
    const attributes = this.attributes(element, attributeRules(rule));
    this.around.push(name);
    const children = this.content({ name, position, nodes, rule: rule.content });
    this.around.pop();
    return { ...element, attributes, children };
  }

  private attributes(
    element: MarkupElement,
    { rules, required }: AttributeRules,
  ): ReadonlyMap<string, string> {
    for (const name of required) {
      if (element.attributes.has(name)) continue;
      const parameters = { element: element.name, attribute: name };
      this.report('markup-missing-attribute', element.position, parameters);
    }
    if (element.attributes.size === 0) return element.attributes;
    return new Map(
      [...element.attributes].filter(([name, value]) =>
        this.attribute(element, { name, value, rules }),
      ),
    );
  }

  private attribute(
    element: MarkupElement,
    {
      name,
      value,
      rules,
    }: { name: string; value: string; rules: Readonly<Record<string, AttributeRule>> },
  ): boolean {
    const parameters = { element: element.name, attribute: name };
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const suggestion = nearestName(name, Object.keys(rules));
      this.report('markup-unknown-attribute', element.position, parameters, suggestion);
      return false;
    }
    if (rule.accepts(value)) return true;
    this.report(
      'markup-invalid-attribute',
      element.position,
      { ...parameters, found: value, expected: rule.example },
      nearestName(
        value,
        (rule.choices ?? []).filter((each) => each !== ''),
      ),
    );
    return false;
  }
}

interface AttributeRules {
  readonly rules: Readonly<Record<string, AttributeRule>>;
  /** Names of those that must be there. */
  readonly required: readonly string[];
}

const knownRules = new WeakMap<ElementRule, AttributeRules>();

/** Rules for the attributes of an element, those that every element may have among them. */
function attributeRules(element: ElementRule): AttributeRules {
  const known = knownRules.get(element);
  if (known !== undefined) return known;
  const rules = { ...element.attributes, ...commonAttributes };
  const required = Object.keys(rules).filter((name) => rules[name]?.required === true);
  const made = { rules, required };
  knownRules.set(element, made);
  return made;
}
