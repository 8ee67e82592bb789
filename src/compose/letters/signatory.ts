/** Who signs a letter or an opinion: the holder, on its day, of the office that sends it. */

import type { Person } from '../../records/schema.js';
import { bodyNames } from '../body-names.js';
import type { Context, RecordPlace } from '../context.js';
import type { SignatureView } from '../minutes-signatures.js';
import { holderOn, nameOf, officeOn, titleInBody } from '../persons.js';
import type { OfficeName } from '../persons.js';

export interface Signatory {
  readonly person: Person;
  /** "من رئيسة هيئة المساواة…", "La Présidente de l’Instance…". */
  readonly sender: string;
  readonly signature: SignatureView;
}

/** Undefined, and reported as `office-not-held`, when nobody holds the office on the day. */
export function signatoryOf(
  context: Context,
  office: OfficeName,
  { place, date }: { readonly place: RecordPlace; readonly date: string },
): Signatory | undefined {
  const person = holderOn(context, office, date);
  if (person === undefined) {
    const parameters = { reason: 'nobody', office, date, found: '' };
    context.reportAt(place, { code: 'office-not-held', parameters });
    return undefined;
  }
  return { person, ...signedBy(context, person, date) };
}

/** The lines that name who writes and who signs, by the office held on the day, or by the name of one without office. */
export function signedBy(
  context: Context,
  person: Person,
  date: string,
): Pick<Signatory, 'sender' | 'signature'> {
  const { speaker } = context;
  const names = bodyNames(context);
  const held = officeOn(person, date);
  const office = (ofBody: string) =>
    held === undefined
      ? nameOf(context, person)
      : titleInBody(context, person, held, { ofBody, date });
  return {
    sender: speaker.sayAs('letter.sender', person.gender, { office: office(names.ofFull) }),
    signature: {
      role: speaker.sayAs('signature.office', person.gender, { office: office(names.ofShort) }),
      name: nameOf(context, person),
    },
  };
}
