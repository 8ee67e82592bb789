/**
 * Which phrases the papers need, in which forms, and which placeholders each form must name.
 * The wording files answer exactly this list; a key here and not there, or there and not here, is a diagnostic.
 */

/** How a phrase varies: its forms, each with the placeholders its text must contain. */
export type PhraseShape = Readonly<Record<string, readonly string[]>>;

const plain = <const P extends readonly string[]>(...placeholders: P) => ({ plain: placeholders });

/** One person is spoken of: verb, adjective and article take that person's gender. */
const byGender = <const P extends readonly string[]>(...placeholders: P) => ({
  female: placeholders,
  male: placeholders,
});

/** Members are spoken of together: only women, only men, or both, who are then both named. */
const byMix = <const P extends readonly string[]>(...placeholders: P) => ({
  women: placeholders,
  men: placeholders,
  mixed: placeholders,
});

/** Things are announced: one, two (Arabic has a dual), more. */
const byNumber = <const P extends readonly string[]>(...placeholders: P) => ({
  one: placeholders,
  two: placeholders,
  many: placeholders,
});

/** What a meeting did with a matter: without a vote, unanimously, or by counted votes. */
const byVote = {
  plain: ['theBody', 'matter'],
  unanimous: ['theBody', 'matter'],
  counted: ['theBody', 'matter', 'votes'],
} as const;

/** Forms a wording file may leave out, with the form that then stands for them. */
export const standIns: Readonly<Record<string, string>> = { two: 'many' };

/**
 * Placeholders named `of…`, `for…`, `the…`, `at…` bring their own little words, as the language asks for them:
 * {ofBody} is "هيئة المساواة…" after a noun in Arabic and "de l’Instance…" in French.
 */
export const wordingShape = {
  'letterhead.kingdom': plain(),
  'letterhead.ministry': plain(),
  'letterhead.prefecture': plain('ofDivision'),
  'letterhead.province': plain('ofDivision'),
  'letterhead.commune': plain('ofCommune'),

  'mark.draft': plain(),
  'mark.void': plain(),
  'mark.replaced': plain(),

  'body.with-commune': plain('body', 'ofCommune'),
  'running.page': plain('page', 'pages'),

  'person.named': plain('honorific', 'name'),
  'person.in-office': byGender('honorific', 'office'),
  'office.of-body': plain('title', 'ofBody'),
  'office.acting': plain('title'),
  'signature.office': byGender('office'),
  'signature.chair-of-meeting': byGender(),
  'signature.rapporteur-of-meeting': byGender(),

  'cite.of-text': byGender('articles', 'text'),
  'cite.chapter': plain('articles', 'chapter'),
  'cite.paragraph': plain('articles', 'ordinal'),
  'cite.of': byNumber('citation'),

  'letter.title': plain('number'),
  'letter.enclosed-title': plain('number', 'date'),
  'letter.draft-title': plain(),
  'letter.enclosed-draft-title': plain('date'),
  'letter.replaces': plain('number'),
  'letter.dateline': plain('commune', 'date'),
  'letter.number': plain('number'),
  'letter.sender': byGender('office'),
  'letter.recipient': byGender('council'),
  'letter.address': byGender(),
  'letter.call': plain('address'),
  'letter.subject': plain(),
  'letter.reference': plain(),
  'letter.enclosures': plain(),
  'letter.greeting': plain(),
  'letter.deposit': byNumber('ofCitations'),
  'letter.closing': plain('address'),
  'letter.salute': plain(),

  'document.dated': plain('title', 'date'),

  'receipt.title': plain('number'),
  'receipt.statement': byNumber('council', 'number', 'date', 'subject'),
  'receipt.day': plain(),
  'receipt.entry': plain(),
  'receipt.stamp': plain(),

  'register.title': plain('year'),
  'register.number': plain(),
  'register.date': plain(),
  'register.recipient': plain(),
  'register.subject': plain(),
  'register.articles': plain(),
  'register.enclosures': plain(),
  'register.state': plain(),
  'register.fingerprint': plain(),
  'register.issued': plain(),
  'register.void': plain('reason'),
  'register.replaced': plain('number'),
  'register.replaces': plain('number'),
  'register.version': plain('version', 'reason'),
  'register.received': plain('date'),
  'register.received-as': plain('reference'),
  'register.closing': plain('count', 'fingerprint'),

  'minutes.number': plain('number'),
  'minutes.title': plain('ordinal', 'forBody'),
  'minutes.short-title': plain('ordinal', 'date'),
  'minutes.subject': plain('date', 'place'),
  'minutes.of-convener': plain('honorific', 'name'),
  'minutes.of-convener-in-office': byGender('office', 'honorific', 'name'),
  'minutes.opening': plain(
    'ofCitation',
    'ofConvener',
    'theBody',
    'ordinal',
    'date',
    'hour',
    'atPlace',
    'presence',
  ),
  'minutes.presence-all': byMix(),
  'minutes.presence-majority': byMix(),
  'minutes.chaired': byGender('chair'),
  'minutes.written': byGender('rapporteur'),
  'minutes.quorum': plain('present', 'total'),
  'minutes.quorum-under': plain('present', 'total', 'ofCitation'),
  'minutes.quorum-any': plain('call'),
  'minutes.follow-up': plain(),
  'minutes.follow-up-item': plain('text', 'date', 'status'),
  'minutes.follow-up-note': plain('item', 'note'),
  'follow-up.done': plain(),
  'follow-up.in-progress': plain(),
  'follow-up.not-started': plain(),
  'follow-up.abandoned': plain(),
  'follow-up.open': plain(),
  'minutes.agenda': plain(),
  'minutes.point': plain('ordinal', 'title'),
  'minutes.presentation': plain(),
  'minutes.discussion': plain(),
  'minutes.outcome': plain(),
  'minutes.recommendations': plain(),
  'minutes.recommended': byNumber('theBody'),
  'minutes.recommendation': plain('text', 'notes'),
  'minutes.recommendation-who': plain('who'),
  'minutes.recommendation-until': plain('date'),
  'minutes.notes': plain('before', 'note'),
  'minutes.next': plain(),
  'minutes.next-day': plain('theBody', 'date'),
  'minutes.next-day-and-hour': plain('theBody', 'date', 'hour'),
  'minutes.closing': byGender('chair'),
  'minutes.done': plain('atCommune', 'date'),

  'attendance.heading': plain(),
  'attendance.came': plain('verb', 'count', 'total'),
  'attendance.came-mixed': plain('verb', 'count', 'total', 'women', 'men'),
  'attendance.excused': plain('verb', 'count'),
  'attendance.absent': plain('verb', 'count'),
  'attendance.nobody-away': plain(),
  'attendance.present-label': plain('words', 'count'),
  'attendance.excused-label': plain('words', 'count'),
  'attendance.absent-label': plain('words', 'count'),
  'attendance.officer': plain('honorific', 'name', 'title'),

  'outcome.this-point': plain(),
  'outcome.this-assignment': plain(),
  'outcome.approved': byVote,
  'outcome.agreed': byVote,
  'outcome.assigned': byVote,
  'outcome.postponed': byVote,
  'outcome.rejected': byVote,
  'outcome.noted': byVote,
  'vote.counts': plain('for', 'against', 'abstained'),
  'vote.for': plain('count'),
  'vote.nobody-for': plain(),
  'vote.against': plain('count'),
  'vote.nobody-against': plain(),
  'vote.abstained': plain('count'),
  'vote.nobody-abstained': plain(),

  'groups.thematic': byMix(),
  'groups.committee': byMix(),
  'groups.officer': plain('title', 'honorific', 'name'),

  'programme.domain': plain(),
  'programme.activity': plain(),
  'programme.group': plain(),
  'programme.objectives': plain(),
  'programme.no-group': plain(),
} as const satisfies Readonly<Record<string, PhraseShape>>;

export type WordingKey = keyof typeof wordingShape;
export type FormOf<K extends WordingKey> = keyof (typeof wordingShape)[K] & string;
/** Keys with one form only. */
export type PlainKey = {
  [K in WordingKey]: FormOf<K> extends 'plain' ? K : never;
}[WordingKey];

type PlaceholdersOf<K extends WordingKey, F extends FormOf<K>> =
  (typeof wordingShape)[K][F] extends readonly (infer P extends string)[] ? P : never;
/** The values a form takes: every placeholder, none else. */
export type ValuesOf<K extends WordingKey, F extends FormOf<K>> = Readonly<
  Record<PlaceholdersOf<K, F>, string>
>;

/** Phrases a language may leave unsaid (null): Arabic greets by protocol, French calls the addressee. */
export const mayStayUnsaid: ReadonlySet<WordingKey> = new Set<WordingKey>([
  'letter.call',
  'letter.greeting',
  'letter.salute',
]);

export const wordingKeys = Object.keys(wordingShape) as readonly WordingKey[];

/** The forms of a phrase with their placeholders, for code that goes through all keys. */
export function shapeOf(key: WordingKey): PhraseShape {
  return wordingShape[key];
}
