/**
 * Polite forms before names. Sources: papers of Moroccan communes; the doubled plural keeps the order of the
 * Constitution, women first (السيدات والسادة), and so does the French one (Mesdames et Messieurs).
 */

import type { Case } from '../types.js';

export interface ArabicHonorific {
  readonly singular: string;
  readonly dual: Readonly<Record<'nominative' | 'oblique', string>>;
  readonly plural: string;
}

export const arabicHonorifics: Readonly<Record<'male' | 'female', ArabicHonorific>> = {
  male: {
    singular: 'السيد',
    dual: { nominative: 'السيدان', oblique: 'السيدين' },
    plural: 'السادة',
  },
  female: {
    singular: 'السيدة',
    dual: { nominative: 'السيدتان', oblique: 'السيدتين' },
    plural: 'السيدات',
  },
};

export const frenchHonorifics: Readonly<
  Record<'short' | 'full', Readonly<Record<'male' | 'female', readonly [one: string, many: string]>>>
> = {
  short: { male: ['M.', 'MM.'], female: ['Mme', 'Mmes'] },
  full: { male: ['Monsieur', 'Messieurs'], female: ['Madame', 'Mesdames'] },
};

/** How a dual is looked up: the accusative has the form of the genitive. */
export function dualCase(grammaticalCase: Case): 'nominative' | 'oblique' {
  return grammaticalCase === 'nominative' ? 'nominative' : 'oblique';
}
