import { describe, expect, it } from 'vitest';
import { bindSpaces, unbreakablePlaces } from '../../src/text/unbreakable.js';

/** The text with ÷ where a line may begin after a space, · where it may not. */
function spacesOf(text: string): string {
  const places = unbreakablePlaces(text);
  return text.replace(/ /g, (_, at: number) => (places.has(at + 1) ? '·' : '÷'));
}

describe('spaces no line may end at', () => {
  it.each([
    // French signs
    ['Il le dit : oui', 'Il÷le÷dit·:÷oui'],
    ['Quoi ? Assez !', 'Quoi·?÷Assez·!'],
    ['la « nouvelle » charte', 'la÷«·nouvelle·»÷charte'],
    ['à 45 % des voix', 'à÷45·%÷des÷voix'],
    ['M. Alaoui et Mme Tazi', 'M.·Alaoui÷et÷Mme·Tazi'],
    ['le n° 5 du registre', 'le÷n°·5÷du÷registre'],
    ["l'article 92 de la loi", "l'article·92÷de÷la÷loi"],
    ['sur 25 km en tout', 'sur÷25·km÷en÷tout'],
    ['le roi Mohammed VI a dit', 'le÷roi÷Mohammed·VI÷a÷dit'],
    ['Ilham El Ghazouani', 'Ilham÷El·Ghazouani'],
    // numbers, dates, phones
    ['le 27 mai 2022 à Agadir', 'le÷27·mai·2022÷à÷Agadir'],
    ['à 18 h 30 précises', 'à÷18·h·30÷précises'],
    ['soit 1 250 000 DH', 'soit÷1·250·000·DH'],
    ['tél. 05 28 00 00 01 ou', 'tél.·05·28·00·00·01÷ou'],
    ['de 2022 - 2027 environ', 'de÷2022·-·2027÷environ'],
    // Arabic
    ['الحضور ، ثم الغياب ؛ انتهى', 'الحضور·،÷ثم÷الغياب·؛÷انتهى'],
    ['هل حضر ؟ نعم', 'هل÷حضر·؟÷نعم'],
    ['يوم 27 ماي 2022 بإنزكان', 'يوم÷27·ماي·2022÷بإنزكان'],
    ['بالمادة 92 منه', 'بالمادة·92÷منه'],
    ['رقم 113 - 14 المتعلق', 'رقم·113·-·14÷المتعلق'],
    ['هاتف 05 28 00 00 01 أو', 'هاتف·05·28·00·00·01÷أو'],
    ['الرئيس و نائبه', 'الرئيس÷و·نائبه'],
  ])('%s', (text, expected) => {
    expect(spacesOf(text)).toBe(expected);
  });

  it('leaves ordinary words apart', () => {
    const text = 'La commission a examiné les points de son ordre du jour';
    expect(spacesOf(text)).toBe(text.replaceAll(' ', '÷'));
  });
});

describe('text for Word', () => {
  it('has no-break spaces in numbers and before signs, plain ones in names', () => {
    expect(bindSpaces('Ilham El Ghazouani, le 27 mai : présente')).toBe(
      'Ilham El Ghazouani, le 27\u00a0mai\u00a0: présente',
    );
  });

  it('keeps every other character', () => {
    const text = 'a  b 27  mai « c » 5 %';
    expect(bindSpaces(text).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
