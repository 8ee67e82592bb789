/** What veraPDF lets through, as tried on good files (PDF/UA-1 and PDF/A-2a both green), by the fault that stands for it. */
export const letThroughByVeraPdf: Readonly<Record<string, string>> = {
  'Arabic words in the wrong order': 'the glyphs of a line are turned round',
  'digits reversed': 'the glyphs of a line are turned round',
  'a ToUnicode that maps alif to ba':
    'a letter of a font table stands for another: alif reads as ba',
  'French as the language of Arabic text': 'a paragraph in Arabic is said to be French',
  'a language that is none': 'the paper is said to be in another language',
  'a file name as alternative text': 'a picture is described by its file name',
  'an empty title': 'the title of the description (XMP) is another one',
  'two titles that differ': 'the title is another one',
  'white text on white': 'text becomes white on white',
  'a document of paragraphs without a heading': 'a heading becomes a paragraph',
  'a list that is none': 'a list becomes a division',
  'a table without head cells': 'a head cell becomes a plain one',
  'two paragraphs that changed places': 'two paragraphs change places in the structure',
  'one number twice on a page': 'two pieces of a page have one number',
  'no bookmarks': 'the bookmarks are taken out',
};
