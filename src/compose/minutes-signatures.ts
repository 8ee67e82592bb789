/** Who signs the minutes: the rapporteur, then whoever chaired, each by the office that lets them. */

import type { Person } from '../records/schema.js';
import type { BodyNames } from './body-names.js';
import type { Context } from './context.js';
import { nameOf, officeOn, titleInBody } from './persons.js';
import type { OfficeName } from './persons.js';

export interface SignatureView {
  readonly role: string;
  readonly name: string;
}

/** In reading order, so that the chair's signature comes last, at the end side, where a letter has it. */
export function minutesSignatures(
  context: Context,
  date: string,
  names: BodyNames,
  people: { readonly chair: Person; readonly rapporteur: Person },
): readonly SignatureView[] {
  const { speaker } = context;
  const { chair, rapporteur } = people;
  const roleOf = (person: Person, offices: readonly OfficeName[]): string | undefined => {
    const office = officeOn(person, date);
    if (office === undefined || !offices.includes(office.office)) return undefined;
    const title = titleInBody(context, person, office, { ofBody: names.ofShort, date });
    return speaker.sayAs('signature.office', person.gender, { office: title });
  };
  return [
    {
      role:
        roleOf(rapporteur, ['rapporteur', 'deputy-rapporteur']) ??
        speaker.sayAs('signature.rapporteur-of-meeting', rapporteur.gender, {}),
      name: nameOf(context, rapporteur),
    },
    {
      role:
        roleOf(chair, ['president', 'vice-president']) ??
        speaker.sayAs('signature.chair-of-meeting', chair.gender, {}),
      name: nameOf(context, chair),
    },
  ];
}
