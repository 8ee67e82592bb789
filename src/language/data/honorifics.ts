/**
 * Polite forms before names. Sources: papers of Moroccan communes; the doubled plural keeps the order of the
 * Constitution, women first (السيدات والسادة), and so does the French one (Mesdames et Messieurs).
 */

import type { Gender } from '../types.js';

export interface ArabicHonorific {
  readonly singular: string;
  readonly dual: readonly [nominative: string, oblique: string];
  readonly plural: string;
}

export const arabicHonorifics: Readonly<Record<Gender, ArabicHonorific>> = {
  male: {
    singular: 'السيد',
    dual: ['السيدان', 'السيدين'],
    plural: 'السادة',
  },
  female: {
    singular: 'السيدة',
    dual: ['السيدتان', 'السيدتين'],
    plural: 'السيدات',
  },
};

export const frenchHonorifics: Readonly<
  Record<'short' | 'full', Readonly<Record<Gender, readonly [one: string, many: string]>>>
> = {
  short: { male: ['M.', 'MM.'], female: ['Mme', 'Mmes'] },
  full: { male: ['Monsieur', 'Messieurs'], female: ['Madame', 'Mesdames'] },
};
