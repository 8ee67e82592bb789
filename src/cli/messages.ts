/** Takes the program's wording for the command line, gives a voice that says its messages in one language. */

import { parse } from 'yaml';
import { KeptByBytes } from '../lookup/kept-by-bytes.js';
import type { World } from '../world/world.js';
import type { UiLanguage, UsageError } from './options.js';

export type Values = Readonly<Record<string, string | number>>;

export interface Messages {
  /** The message with its placeholders filled; throws on a key that wording/cli.*.yaml does not have. */
  say(key: string, values?: Values): string;
  /** A mistake in the words after `mahdar`, with what was probably meant. */
  sayUsage(error: UsageError): string;
}

const parsed = new KeptByBytes<unknown>();

export async function loadMessages(world: World, language: UiLanguage): Promise<Messages> {
  const file = `wording/cli.${language}.yaml`;
  const yaml = await world.readProgramFile(file);
  const wording = parsed.of(file, yaml, () => parse(new TextDecoder().decode(yaml)));
  const say = (key: string, values: Values = {}): string => {
    const text = textOf(wording, key);
    if (text === undefined) throw new Error(`${file} has no ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      values[name] === undefined ? whole : isolated(String(values[name]), language),
    );
  };
  const sayUsage = ({ key, parameters, suggestion }: UsageError): string => {
    const message = say(key, parameters);
    return suggestion === undefined ? message : `${message}${say('did-you-mean', { suggestion })}`;
  };
  return { say, sayUsage };
}

function textOf(wording: unknown, key: string): string | undefined {
  if (typeof wording !== 'object' || wording === null) return undefined;
  const text: unknown = Reflect.get(wording, key);
  return typeof text === 'string' ? text : undefined;
}

/** Latin words inside Arabic keep their place by isolates (UAX #9); elsewhere they would only spoil copying. */
function isolated(value: string, language: UiLanguage): string {
  return language === 'ar' ? `\u2068${value}\u2069` : value;
}
