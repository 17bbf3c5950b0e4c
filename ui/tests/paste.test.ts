// @vitest-environment jsdom
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { fromHtml } from '../src/lib/prose/clean';
import { docOf, idOf } from '../src/lib/prose/convert';
import { renewed } from '../src/lib/prose/paste';
import { Block, Doc, Emphasis, Link, Text } from '../src/lib/prose/schema';
import { fromPlain, type Piece } from '../src/lib/prose/plain';
import { tidy } from '../src/lib/prose/tidy';
import word from './word.html?raw';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const clean = (html: string) => fromHtml(html, parse);

/** A piece in a line: its kind's first letter, then its words, `_emphasis_` and `[link](address)`. */
function line({ kind, text }: Piece): string {
  const words = text.map(({ text, emphasis, link }) => {
    const inner = emphasis ? `_${text}_` : text;
    return link ? `[${inner}](${link})` : inner;
  });
  return `${kind[0] ?? ''} ${words.join('')}`;
}
const lines = (html: string) => clean(html).pieces.map(line);
const plain = (text: string) => fromPlain(text).pieces.map(line);

describe('blocks copied here', () => {
  it('get ids of their own, and keep their kind and words', () => {
    const schema = getSchema([Doc, Text, Block, Emphasis, Link]);
    const doc = docOf(schema, [
      { id: 'a', kind: 'numbered', text: [{ text: 'bir' }] },
      { id: 'b', kind: 'paragraph', text: [{ text: 'iki' }] },
    ]);
    const put = renewed(doc.content);
    const ids = [...doc.content.content, ...put.content].map(idOf);
    expect(new Set(ids).size).toBe(4);
    expect(put.content.map((node) => [node.attrs.kind, node.textContent])).toEqual([
      ['numbered', 'bir'],
      ['paragraph', 'iki'],
    ]);
  });
});

describe('text from elsewhere', () => {
  it.each([
    ['nbsp between words', 'üç\u00a0iş\u00a0günü', 'üç iş günü'],
    ['№ with its number', '№ 191, № X', '№\u00a0191, № X'],
    ['soft hyphens and zero width', 'xid\u00admət\u200b\ufeff', 'xidmət'],
    ['runs of spaces and tabs', 'bir \t  iki', 'bir iki'],
    ['control characters', 'bir\u0007iki', 'biriki'],
    ['letters with loose marks', 's\u0327i\u0307g\u0306', 'şiğ'],
    ['the schwa of Cyrillic', 'xidmәt Әlavə', 'xidmət Əlavə'],
    ['the turned e', 'xidmǝt', 'xidmət'],
    ['Cyrillic look-alikes in a Latin word', 'Rеspublikаsı', 'Respublikası'],
    ['the Turkish code page', 'baþqa ýþýq Ýdarə aðac', 'başqa ışıq İdarə ağac'],
    ['the comma below of Romanian', 'baș', 'baş'],
    ['a wholly Cyrillic word', 'закон о услугах', 'закон о услугах'],
    ['Russian letters that look like no Latin ones', 'ГОСТ', 'ГОСТ'],
    ['an unbreakable hyphen', '2011\u2011ci', '2011\u2011ci'],
  ])('%s', (_name, given, wanted) => {
    expect(tidy(given).text).toBe(wanted);
  });

  it('counts the letters it mended', () => {
    expect(tidy('xidmәt Әlavə söz').mended).toBe(2);
    expect(tidy('xidmət').mended).toBe(0);
  });
});

describe('plain text', () => {
  it.each([
    ['paragraphs', 'bir\n\niki\r\nüç', ['p bir', 'p iki', 'p üç']],
    ['bullets', 'Sənədlər:\n•\tərizə\n•\tşəkil', ['p Sənədlər:', 'n ərizə', 'n şəkil']],
    ['one bullet', '• ərizə', ['n ərizə']],
    ['numbers and letters', '1) bir\na) iki\nb) üç\n2) dörd', ['n bir', 'l iki', 'l üç', 'n dörd']],
    ['numbers with a stop, two at least', '1. bir\n2. iki', ['n bir', 'n iki']],
    ['one number with a stop', '5. bənd üzrə', ['p 5. bənd üzrə']],
    ['official numbers', '3.2.1. Mətn\n3.2.2. Mətn', ['p 3.2.1. Mətn', 'p 3.2.2. Mətn']],
    ['dashes, two at least', '- bir\n- iki', ['n bir', 'n iki']],
    ['one dash', '– dedi o', ['p – dedi o']],
    ['a year', '2026 ilin dekabrı', ['p 2026 ilin dekabrı']],
    ['the bullet of Symbol', '\uf0b7\tbənd', ['n bənd']],
    ['nothing', ' \n\u00a0\n', []],
  ])('%s', (_name, given, wanted) => {
    expect(plain(given)).toEqual(wanted);
  });
});

describe('HTML', () => {
  it.each([
    ['headings', '<h2>Başlıq</h2><p>Mətn</p>', ['p Başlıq', 'p Mətn']],
    ['line breaks', 'bir<br>iki', ['p bir', 'p iki']],
    ['white space', '<p> bir\n  <b>iki</b>  üç </p>', ['p bir _iki_ üç']],
    ['a wholly bold line', '<p><b>Başlıq</b></p>', ['p Başlıq']],
    ['lists', '<ul><li>bir</li><li>iki<ol><li>iç</li></ol></li></ul>', ['n bir', 'n iki', 'l iç']],
    ['lettered lists', '<ol type="a"><li>bir</li></ol>', ['l bir']],
    ['LibreOffice', '<ol><li><p style="margin-bottom: 0cm">bir</p></li><li><p>iki</p></li></ol>', ['n bir', 'n iki']],
    ['an entry of several paragraphs', '<ol><li><p>bir</p><p>davamı</p></li></ol>', ['n bir', 'n davamı']],
    ['links', '<a href="https://e-gov.az">portal</a>', ['p [portal](https://e-gov.az)']],
    ['links to scripts and files', '<a href="javascript:x()">a</a> <a href="file:///c">b</a>', ['p a b']],
    [
      'Google',
      '<b style="font-weight:normal"><p><span style="font-weight:700">vacib</span> söz</p></b>',
      ['p _vacib_ söz'],
    ],
    ['Google italics', '<p>a <span style="font-style:italic">b</span></p>', ['p a _b_']],
    ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr></table>', ['p a; b', 'p c']],
    ['a table of one column', '<table><tr><td>a<p>b</p></td></tr></table>', ['p a', 'p b']],
    ['typed marks', '<p>1) bir</p><p>• iki</p>', ['n bir', 'n iki']],
    ['hidden words', '<p>a<span style="display:none">b</span></p>', ['p a']],
    ['scripts and styles', '<style>p{}</style><script>x</script><p>a</p>', ['p a']],
    ['square metres', '<p>5 m<sup>2</sup></p>', ['p 5 m²']],
    ['nothing', '<p>&nbsp;</p><div></div>', []],
  ])('%s', (_name, given, wanted) => {
    expect(lines(given)).toEqual(wanted);
  });

  it('tells what was dropped', () => {
    const html = '<h1>a</h1><img src=x><p><u>b</u></p><input><table><tr><td>c</td><td>ә</td></tr></table><p>xә</p>';
    expect(clean(html).dropped).toEqual({ headings: 1, images: 1, styles: 1, fields: 1, tables: 1, letters: 1 });
    expect(clean('<p>adi <i>mətn</i></p>').dropped).toEqual({});
  });

  it('takes what Word puts on the clipboard', () => {
    const { pieces, dropped } = clean(word);
    expect(pieces.map(line)).toEqual([
      'p Xidmətin göstərilməsi',
      'p _Lisenziya_ Nazirlər Kabinetinin 191 nömrəli qərarı ilə təsdiq edilmiş qaydada verilir (№\u00a0191).',
      'n ərizə təqdim edilir;',
      'l elektron qaydada ([e-gov.az](https://www.e-gov.az/));',
      'l şəxsən _xidmət_ mərkəzinə;',
      'n haqqı ödənilir.',
      'n nişanla yazılan bənd',
      'p Sənəd; Müddət',
      'p Ərizə; 3 iş günü',
      'p Yeni söz.',
    ]);
    expect(dropped).toMatchObject({ headings: 1, notes: 2, tables: 1, images: 1, deleted: 1, letters: 4 });
  });

  it('takes much at once', () => {
    const html = '<p class=MsoNormal><span>Xidmətin göstərilməsi haqqında söz</span></p>'.repeat(2000);
    expect(clean(html).pieces).toHaveLength(2000);
    expect(fromPlain('Xidmət barədə uzun mətn. '.repeat(80_000)).pieces).toHaveLength(1);
  });
});
