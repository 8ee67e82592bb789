/** docxtemplater: one of our Word files made a template, each of its texts a tag, and filled again. */

import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** The template's bytes and the texts it is to be filled with. */
export function templateOf(docx) {
  const zip = new PizZip(docx);
  const texts = {};
  let count = 0;
  const source = zip.file('word/document.xml').asText();
  const tagged = source.replace(/(<w:t[^>]*>)([^<]*)(<\/w:t>)/g, (whole, open, text, close) => {
    if (text.trim() === '') return whole;
    const name = `t${count++}`;
    texts[name] = text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    return `${open}{${name}}${close}`;
  });
  zip.file('word/document.xml', tagged);
  return { template: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }), texts };
}

/** As its documentation does it for each document. */
export function fillWord({ template, texts }) {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
  });
  document.render(texts);
  return document.toBuffer({ compression: 'DEFLATE' });
}
