/** To whom a letter goes, as its head, its call and its closing name them. */

import type { Gender } from '../../language/index.js';
import { bodyNames } from '../body-names.js';
import type { Context, RecordPlace } from '../context.js';
import { memberTitle } from '../member-title.js';
import { nameOf } from '../persons.js';
import { placeWords } from '../place-words.js';

export interface Addressee {
  /** "إلى السيد رئيس مجلس جماعة إنزكان المحترم", "à Madame la Directrice provinciale de …". */
  readonly line: string;
  /** "السيد الرئيس", "Madame la Directrice": in the call and in the closing. */
  readonly address: string;
}

/** Undefined, and reported, where nobody has the id. `date` decides about the office of a member. */
export function addresseeOf(
  context: Context,
  id: string,
  { place, date }: { readonly place: RecordPlace; readonly date: string },
): Addressee | undefined {
  const { speaker, workspace } = context;
  if (id === 'council-president') {
    const { presidentGender } = workspace.body.council;
    const { council } = bodyNames(context);
    return {
      line: speaker.sayAs('letter.recipient', presidentGender, { council }),
      address: speaker.sayAs('letter.address', presidentGender, {}),
    };
  }
  if (workspace.recipients.has(id)) return recipientAsAddressee(context, id);
  const person = context.find(workspace.people, id, 'recipients', place);
  if (person === undefined) return undefined;
  const { gender } = person;
  const title = memberTitle(context, person, date);
  return {
    line: speaker.sayAs('correspondence.to-named', gender, {
      name: nameOf(context, person),
      title,
    }),
    address: speaker.sayAs('correspondence.address-person', gender, {}),
  };
}

function recipientAsAddressee(context: Context, id: string): Addressee | undefined {
  const { speaker, lang, workspace } = context;
  const recipient = workspace.recipients.get(id);
  if (recipient === undefined) return undefined;
  const index = [...workspace.recipients.keys()].indexOf(id);
  const at = (key: string): RecordPlace => ({
    file: 'recipients.yaml',
    path: ['recipients', index, key],
  });
  const { gender } = recipient;
  const title = context.text(recipient.title, at('title'));
  const theTitle = placeWords[lang].the(title, gender);
  const line =
    recipient.name === undefined
      ? speaker.sayAs('correspondence.to-office', gender, { theTitle })
      : speaker.sayAs('correspondence.to-named', gender, {
          name: context.text(recipient.name, at('name')),
          title,
        });
  return { line, address: addressOf(context, recipient.call, at('call'), gender) };
}

function addressOf(
  context: Context,
  call: Parameters<Context['text']>[0] | undefined,
  place: RecordPlace,
  gender: Gender,
): string {
  const { speaker, lang } = context;
  if (call === undefined) return speaker.sayAs('correspondence.address-person', gender, {});
  const theTitle = placeWords[lang].the(context.text(call, place), gender);
  return speaker.sayAs('correspondence.address-office', gender, { theTitle });
}
