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
  const { speaker } = context;
  const person = holderOn(context, office, date);
  const held = person && officeOn(person, date);
  if (person === undefined || held === undefined) {
    const parameters = { reason: 'nobody', office, date, found: '' };
    context.reportAt(place, { code: 'office-not-held', parameters });
    return undefined;
  }
  const names = bodyNames(context);
  const title = (ofBody: string) => titleInBody(context, person, held, { ofBody, date });
  return {
    person,
    sender: speaker.sayAs('letter.sender', person.gender, { office: title(names.ofFull) }),
    signature: {
      role: speaker.sayAs('signature.office', person.gender, { office: title(names.ofShort) }),
      name: nameOf(context, person),
    },
  };
}
