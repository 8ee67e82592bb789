/**
 * Words of Standard Moroccan Tamazight in Tifinagh that a source was found for, each with how sure it is.
 * high: CLDR or two independent public uses. medium: one institutional or press use, or an attested IRCAM root with a
 * regular derivation. low: reconstructed or doubtful: needs a reader of Tamazight before it is printed.
 * A word not listed is not known: leave the place blank, never invent one.
 */

export type Confidence = 'high' | 'medium' | 'low';

export interface TamazightTerm {
  readonly text: string;
  readonly confidence: Confidence;
  /** Where the word was found. */
  readonly source: string;
}

const CLDR = 'CLDR 48, locale zgh';
const WIKIPEDIA = 'Wikipedia in Standard Moroccan Tamazight';
const PRESS = 'Amazigh press agencies and letters, 2019-2023';
const PAPER = 'letterhead of the commune of Guelmim, 2022, read from a picture';
const MEDIAWIKI = 'MediaWiki and NOCC translations (zgh)';
const IRCAM = 'root in IRCAM dictionary data';
const UNSOURCED = 'no source found';

function high(text: string, source: string): TamazightTerm {
  return { text, confidence: 'high', source };
}
function medium(text: string, source: string): TamazightTerm {
  return { text, confidence: 'medium', source };
}
function low(text: string, source: string): TamazightTerm {
  return { text, confidence: 'low', source };
}

export const tamazightTerms: Readonly<Record<string, TamazightTerm>> = {
  'kingdom-of-morocco': high('ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ', WIKIPEDIA),
  morocco: high('ⵍⵎⵖⵔⵉⴱ', CLDR),
  tamazight: high('ⵜⴰⵎⴰⵣⵉⵖⵜ', CLDR),
  arabic: high('ⵜⴰⵄⵔⴰⴱⵜ', CLDR),
  french: high('ⵜⴰⴼⵔⴰⵏⵙⵉⵙⵜ', CLDR),
  dirham: high('ⴰⴷⵔⵉⵎ ⵏ ⵍⵎⵖⵔⵉⴱ', CLDR),
  ministry: medium('ⵜⴰⵎⴰⵡⴰⵙⵜ', 'signs of ministries; minister in press letters'),
  'ministry-of-the-interior': low('ⵜⴰⵎⴰⵡⴰⵙⵜ ⵏ ⵓⴳⵏⵙⵓ', UNSOURCED),
  region: high('ⵜⴰⵎⵏⴰⴹⵜ', `${WIKIPEDIA}; ${PRESS}`),
  'region-guelmim-oued-noun': medium('ⵜⴰⵎⵏⴰⴹⵜ ⵏ ⵓⴳⵯⵍⵎⵉⵎ ⵡⴰⴷ ⵏⵓⵏ', WIKIPEDIA),
  prefecture: low('ⵜⴰⵎⵏⴱⴰⴹⵜ', WIKIPEDIA),
  commune: medium('ⵜⴰⴳⵔⴰⵡⵜ', PAPER),
  city: high('ⵜⴰⵎⴷⵉⵏⵜ', WIKIPEDIA),
  council: medium('ⴰⵙⵇⵇⵉⵎⵓ', 'name of the CNDH'),
  committee: high('ⵜⴰⵙⵇⵇⵉⵎⵜ', 'election observation site of the CNDH; a party statement'),
  president: medium('ⴰⵏⵙⵙⵉⵅⴼ', `${PRESS}; ${IRCAM}`),
  'president-female': low('ⵜⴰⵏⵙⵙⵉⵅⴼⵜ', 'regular feminine of the attested masculine'),
  mister: high('ⵎⴰⵙⵙ', PRESS),
  misters: medium('ⵉⴷ ⵎⴰⵙⵙ', PRESS),
  madam: low('ⵎⴰⵙⵙⴰ', UNSOURCED),
  law: medium('ⴰⵙⵍⴳⵏ', 'CNDH'),
  'organic-law': medium('ⴰⵙⵏⴳⴰ ⴰⴳⵎⴰⵡⴰⵏ', PRESS),
  number: medium('ⵓⵟⵟⵓⵏ', PRESS),
  official: medium('ⴰⵎⴰⴷⴷⵓⴷ', PRESS),
  letter: medium('ⵜⴰⴱⵔⴰⵜ', 'another spelling in press text'),
  message: medium('ⵜⵓⵣⵉⵏⵜ', MEDIAWIKI),
  subject: high('ⵉⵎⵔⵙⵉ', `${PRESS}; ${MEDIAWIKI}`),
  from: high('ⵙⴳ', `${PRESS}; ${MEDIAWIKI}`),
  to: high('ⵉ', `${PRESS}; ${MEDIAWIKI}`),
  date: medium('ⴰⵙⴰⴽⵓⴷ', MEDIAWIKI),
  'on-the-day-of': high('ⴰⵙⵙ ⵏ', PRESS),
  page: high('ⵜⴰⵙⵏⴰ', MEDIAWIKI),
  contents: medium('ⵜⵓⵎⴰⵢⵉⵏ', MEDIAWIKI),
  signature: medium('ⴰⵙⴳⵎⴹ', MEDIAWIKI),
  and: high('ⴷ', CLDR),
  of: high('ⵏ', CLDR),
  or: high('ⵏⵖ', CLDR),
  charter: medium('ⵜⴰⵏⵜⵜⴰⵎⵜ', 'charters of the SNRT and of Agadir'),
  parity: medium('ⴰⵙⵎⵙⵉⴽⵙⵍ', 'charter of parity of the SNRT'),
  equality: medium('ⴰⵎⴳⵉⴷⴷⵉ', `Universal Declaration of Human Rights in Tachelhit; ${IRCAM}`),
  rights: high('ⵉⵣⵔⴼⴰⵏ', `${WIKIPEDIA}; ${PRESS}`),
  women: high('ⵜⵉⵡⵜⵎⵉⵏ', 'IRCAM'),
  opportunities: low('ⵜⵉⵡⵀⴰⵍⵉⵏ', PAPER),
  approach: low('ⵜⴰⵎⵢⴰⴷⴰⵙⵜ', `${PAPER}; ${IRCAM}`),
  gender: low('ⵜⴰⴳⴳⴰⵢⵜ', PAPER),
  report: low('ⴰⵏⵇⵇⵉⵙ', UNSOURCED),
  meeting: low('ⴰⵏⴳⵔⴰⵡ', IRCAM),
  administration: high('ⵜⴰⵎⵙⵙⵓⴳⵓⵔⵜ', `service-public.ma; ${WIKIPEDIA}`),
  fes: high('ⴼⴰⵙ', WIKIPEDIA),
  taroudant: high('ⵜⴰⵔⵓⴷⴰⵏⵜ', 'plain spelling of the name'),
  guelmim: medium('ⴳⵍⵎⵉⵎ', PAPER),
  inezgane: low('ⵉⵏⵣⴳⴳⴰⵏ', UNSOURCED),
  'beni-mellal': low('ⴱⵏⵉ ⵎⵍⵍⴰⵍ', UNSOURCED),
  year: high('ⴰⵙⴳⴳⵯⴰⵙ', CLDR),
  month: high('ⴰⵢⵢⵓⵔ', CLDR),
  week: high('ⵉⵎⴰⵍⴰⵙⵙ', CLDR),
  day: high('ⴰⵙⵙ', CLDR),
  hour: high('ⵜⴰⵙⵔⴰⴳⵜ', CLDR),
  minute: high('ⵜⵓⵙⴷⵉⴷⵜ', CLDR),
  yesterday: high('ⵉⴹⵍⵍⵉ', CLDR),
  today: high('ⴰⵙⵙⴰ', CLDR),
  tomorrow: high('ⴰⵙⴽⴽⴰ', CLDR),
  // A weekday takes the annexed state after ⵏ. One is attested; the others follow its rule and are unverified.
  'saturday-annexed': medium('ⵓⵙⵉⴹⵢⴰⵙ', PRESS),
  'monday-annexed': low('ⵡⴰⵢⵏⴰⵙ', 'rule of the annexed state, unverified'),
  'tuesday-annexed': low('ⵓⵙⵉⵏⴰⵙ', 'rule of the annexed state, unverified'),
  'wednesday-annexed': low('ⵡⴰⴽⵕⴰⵙ', 'rule of the annexed state, unverified'),
  'thursday-annexed': low('ⵡⴰⴽⵡⴰⵙ', 'rule of the annexed state, unverified'),
  'friday-annexed': low('ⵓⵙⵉⵎⵡⴰⵙ', 'rule of the annexed state, unverified'),
  'sunday-annexed': low('ⵓⵙⴰⵎⴰⵙ', 'rule of the annexed state, unverified'),
};
