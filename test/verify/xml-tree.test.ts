/** XML is read by a quick reader where it is plain, by a strict one where it is not: both give the same, or an error. */

import { describe, expect, test } from 'vitest';

import { parseXml as parseReference } from '../support/xml.js';
import { parsePlainXml } from '../../src/verify/plain-xml.js';
import { parseXml, parseXmlBytes } from '../../src/verify/xml-tree.js';

const deepest = 200;
const isPlain = (xml: string): boolean => parsePlainXml(Buffer.from(xml), deepest) !== undefined;

const plain = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a/>',
  '<a b="1" c="&quot;&amp;&lt;&gt;&apos;">نص &lt;مثال&gt;<b/>ⴰ𞤀<b>\n</b></a>\n',
  '<w:p xmlns:w="urn:w"><w:r w:x="1" x="2"><c xmlns="urn:c" xmlns:d="urn:d" d:e="1"/></w:r></w:p>',
  '<a xml:space="preserve"> > </a>',
];

const notPlain = [
  '\ufeff<a/>',
  '<a><!-- note --><![CDATA[<b>]]></a>',
  "<a b='1'  c = '2' />",
  '<a b="&#10;&#x645;">&#x645;</a>',
  '<محضر/>',
  '<a b="1 > 0"/>',
  '<a>\r\n</a >',
  '<?style x?><a/>',
  '<a b="1\n2"/>',
  '<a:b xmlns:a="urn:a" xmlns:c="urn:c" a:d="1" c:d="2"/>',
];

const broken = [
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  '<a b="1" b="2"/>',
  '<a b=1/>',
  '<a b="<"/>',
  '<a>&unknown;</a>',
  '<a>&amp</a>',
  '<a>]]></a>',
  '<a>\u0001</a>',
  '<a>\uffff</a>',
  '<w:a/>',
  '<a w:b="1"/>',
  '<a><b xmlns:w="urn:w"/><w:c/></a>',
  '<a><b xmlns:w="urn:w"></b><w:c/></a>',
  '<a:b xmlns:a="urn:a" xmlns:c="urn:a" a:d="1" c:d="2"/>',
  '<a xmlns:b=""/>',
  '<a xmlns:xmlns="urn:a"/>',
  '<a xmlns:xml="urn:a"/>',
  '<a xmlns:b="http://www.w3.org/2000/xmlns/"/>',
  '<a:b:c xmlns:a="urn:a"/>',
  '<1a/>',
  '<a></a b="1">',
  '<!DOCTYPE a><a/>',
  `${'<a>'.repeat(deepest + 1)}${'</a>'.repeat(deepest + 1)}`,
];

describe('plain XML', () => {
  test.each(plain)('%j is read quickly', (xml) => {
    expect(isPlain(xml)).toBe(true);
    expect(parseXml(xml)).toEqual(parseReference(xml));
  });
});

describe('other XML', () => {
  test.each(notPlain)('%j is read all the same', (xml) => {
    expect(isPlain(xml)).toBe(false);
    expect(xml).toContain(`<${parseXml(xml).name}`);
  });
});

describe('what is no XML', () => {
  test.each(broken)('%j is an error', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });

  test('in another encoding is an error', () => {
    expect(() => parseXmlBytes(Uint8Array.from([0x3c, 0x61, 0x3e, 0xe9, 0x3c]))).toThrow('UTF-8');
  });
});
