/** Reads attributes that checkMarkup let pass. */

import type { MarkupElement } from './parse-markup.js';

/** The attribute when it is one of the choices; undefined when it is not there. */
export function attributeOf<Choice extends string>(
  element: MarkupElement,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = element.attributes.get(name);
  return choices.find((choice) => choice === value);
}

/** A number, or what stands for it when it is not there. */
export function numberOf(element: MarkupElement, name: string, otherwise: number): number {
  const value = element.attributes.get(name);
  return value === undefined ? otherwise : Number(value);
}

/** A flag is on when it is named (`keep`) or says true (`keep="true"`); undefined when it is not there. */
export function flagOf(element: MarkupElement, name: string): boolean | undefined {
  const value = element.attributes.get(name);
  return value === undefined ? undefined : value !== 'false';
}

/** The object without its undefined fields: an attribute left out leaves its field out. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
