import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFrench, deFrench, theFrench, typography } from '../../src/language/index.js';

/** Communes of Morocco with their French "de": usage of the communes themselves where it was found. */
const communes: readonly (readonly [name: string, withDe: string])[] = [
  ['Inezgane', 'd’Inezgane'],
  ['Agadir', 'd’Agadir'],
  ['Aït Melloul', 'd’Aït Melloul'],
  ['Azrou', 'd’Azrou'],
  ['Essaouira', 'd’Essaouira'],
  ['Errachidia', 'd’Errachidia'],
  ['El Jadida', 'd’El Jadida'],
  ['Al Hoceïma', 'd’Al Hoceïma'],
  ['Ifrane', 'd’Ifrane'],
  ['Imzouren', 'd’Imzouren'],
  ['Oujda', 'd’Oujda'],
  ['Asilah', 'd’Asilah'],
  ['Askaoun', 'd’Askaoun'],
  ['Échemmaia', 'd’Échemmaia'],
  ['Ouarzazate', 'd’Ouarzazate'],
  ['Oulad Teïma', 'd’Oulad Teïma'],
  ['Guelmim', 'de Guelmim'],
  ['Fès', 'de Fès'],
  ['Taroudant', 'de Taroudant'],
  ['Béni Mellal', 'de Béni Mellal'],
  ['Tiznit', 'de Tiznit'],
  ['Meknès', 'de Meknès'],
  ['Salé', 'de Salé'],
  ['Larache', 'de Larache'],
  ['Youssoufia', 'de Youssoufia'],
  ['Had Soualem', 'de Had Soualem'],
  ['Harhoura', 'de Harhoura'],
  ['Khénifra', 'de Khénifra'],
  ['Skhirat', 'de Skhirat'],
  ['Tétouan', 'de Tétouan'],
  ['Nador', 'de Nador'],
  ['Le Haouz', 'du Haouz'],
];

/** ~ stands for the no-break space, ^ for the narrow one. */
const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

const spacing: readonly (readonly [written: string, set: string])[] = [
  ['Objet : dépôt', 'Objet~: dépôt'],
  ['Objet: dépôt', 'Objet~: dépôt'],
  ['Vraiment ? Oui ! Bien ; merci', 'Vraiment^? Oui^! Bien^; merci'],
  ['Vraiment ?!', 'Vraiment^?!'],
  ['« Égalité »', '«~Égalité~»'],
  ['«Égalité»', '«~Égalité~»'],
  ['« Pourquoi ? »', '«~Pourquoi^?~»'],
  ['41,94 %', '41,94~%'],
  ['41,94%', '41,94~%'],
  ['loi organique n° 113-14', 'loi organique n°~113-14'],
  ['n°113-14', 'n°~113-14'],
  ['M. Nom et Mme Prénom', 'M.~Nom et Mme~Prénom'],
  ['MM. Nom et Nom', 'MM.~Nom et Nom'],
  ['à 18 h 30', 'à 18~h~30'],
  ['1 500 DH', '1 500~DH'],
  ["l'Instance d'Inezgane", 'l’Instance d’Inezgane'],
  ['à 18:30', 'à 18:30'],
  ['https://www.exemple.ma/?q=1', 'https://www.exemple.ma/?q=1'],
  ['fichier%20joint', 'fichier%20joint'],
  ['page2%20b', 'page2%20b'],
  ['a@b.ma', 'a@b.ma'],
];

describe('names of places', () => {
  it.each(communes)('%s: %s', (name, withDe) => {
    expect(deFrench(name)).toBe(withDe);
  });

  it('takes the phrase of the records before the rule', () => {
    expect(deFrench('Ouarzazate', 'de Ouarzazate')).toBe('de Ouarzazate');
    expect(deFrench('Oujda', "d'Oujda")).toBe('d’Oujda');
  });

  it('says where', () => {
    expect(aFrench('Inezgane')).toBe('à Inezgane');
    expect(aFrench('El Jadida')).toBe('à El Jadida');
    expect(aFrench('Le Haouz')).toBe('au Haouz');
  });

  it('keeps the name whole, after one preposition', () => {
    const name = fc.stringMatching(/^[A-ZÀÉÈÎÔ][a-zéèï]{1,9}( [A-Z][a-z]{1,6})?$/u);
    fc.assert(
      fc.property(name, (place) => {
        expect(deFrench(place)).toMatch(/^(d’|de |du |des )/u);
        expect(deFrench(place).endsWith(place) || /^L/u.test(place)).toBe(true);
        expect(deFrench(place)).not.toMatch(/\s\s|'/);
      }),
    );
  });
});

describe('typography', () => {
  it.each(spacing)('%s', (written, set) => {
    expect(visible(typography('fr', written))).toBe(set);
  });

  it('changes nothing the second time, and nothing but spaces and apostrophes the first', () => {
    const piece = fc.constantFrom(
      ...['a', 'É', '1', '30', ' ', '\u00A0', '\u202F', ' ', ':', ';', '!', '?', '«', '»', '%'],
      ...['n°', 'M.', 'Mme', 'Nom', "'", '’', '.', ',', 'h', '(', ')', '\n', 'à'],
    );
    const letters = (text: string): string =>
      text.replace(/[ \u00A0\u202F]/g, '').replaceAll("'", '’');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = typography('fr', pieces.join(''));
        expect(typography('fr', once)).toBe(once);
        expect(letters(once)).toBe(letters(pieces.join('')));
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves Arabic and Tamazight as they were written', () => {
    const text = 'الموضوع : إيداع « تقرير » 50 %';
    expect(typography('ar', text)).toBe(text);
    expect(typography('zgh', 'ⵉⵎⵔⵙⵉ : « ⴰ »')).toBe('ⵉⵎⵔⵙⵉ : « ⴰ »');
  });
});

describe('a title with its article', () => {
  it.each([
    ['Directrice', 'female', 'la Directrice'],
    ['Adjointe', 'female', 'l’Adjointe'],
    ['le Gouverneur', 'male', 'le Gouverneur'],
  ] as const)('%s', (title, gender, expected) => {
    expect(theFrench(title, gender)).toBe(expected);
  });
});
