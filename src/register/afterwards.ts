/** What happens to a number after it was given: it is voided, or its paper's receipt comes back. */

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { bookOf } from './book.js';
import type { NumberStanding } from './book.js';
import type { SealedEntry } from './chain.js';
import type { OpenRegister } from './store.js';

/** A number as a person names it; the series only where several print alike. */
export interface NamedNumber {
  readonly printed: string;
  readonly series?: string;
}

/** Keeps the number and enters that it counts no more; refused for one that is void already. */
export async function voidNumber(
  register: OpenRegister,
  named: NamedNumber,
  reason: string,
): Promise<Checked<SealedEntry | undefined>> {
  const found = findNumber(register, named);
  if (found.value === undefined) return { value: undefined, diagnostics: found.diagnostics };
  if (found.value.state === 'void') return refuse('register-not-issued', 'void', named);
  return register.append({ action: 'void', ...keyPart(found.value), reason });
}

/** Enters the day and the reference under which the addressee received the paper. */
export async function acknowledgeNumber(
  register: OpenRegister,
  named: NamedNumber,
  receipt: { readonly date: string; readonly reference: string },
): Promise<Checked<SealedEntry | undefined>> {
  const found = findNumber(register, named);
  if (found.value === undefined) return { value: undefined, diagnostics: found.diagnostics };
  if (found.value.state === 'void') return refuse('register-not-issued', 'void', named);
  if (receipt.date < found.value.date) {
    const parameters = { reason: 'receipt', date: receipt.date, other: found.value.date };
    return {
      value: undefined,
      diagnostics: [{ severity: 'error', code: 'date-order', parameters }],
    };
  }
  return register.append({ action: 'acknowledge', ...keyPart(found.value), ...receipt });
}

function findNumber(
  register: OpenRegister,
  named: NamedNumber,
): Checked<NumberStanding | undefined> {
  const found = bookOf(register.log.entries)
    .printed(named.printed)
    .filter(({ series }) => named.series === undefined || series === named.series);
  const [first, ...others] = found;
  if (first === undefined) return refuse('register-not-issued', 'number', named);
  if (others.length > 0) return refuse('register-not-issued', 'several', named, found);
  return { value: first, diagnostics: [] };
}

function keyPart({ series, period, number, printed }: NumberStanding) {
  return { series, period, number, printed };
}

function refuse(
  code: Diagnostic['code'],
  reason: string,
  { printed }: NamedNumber,
  found: readonly NumberStanding[] = [],
): Checked<undefined> {
  const series = found.map((each) => each.series).join(', ');
  const parameters = { reason, number: printed, ...(series !== '' && { found: series }) };
  return { value: undefined, diagnostics: [{ severity: 'error', code, parameters }] };
}
