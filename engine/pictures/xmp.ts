/** The words that travel inside a published picture, as XMP (ISO 16684-1) in the fields of the IPTC Photo Metadata Standard. */
import type { PictureWords } from './order.ts';

/** NewsCodes of IPTC, under http://cv.iptc.org/newscodes/digitalsourcetype/. */
export type DigitalSource = 'digitalCreation' | 'composite';

const NEWSCODES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
].join(' ');

/** Nothing when there is nothing to say. */
export function writeXmp({ alt, caption, credit, copyright }: PictureWords, source?: DigitalSource): string | undefined {
  const fields = [
    alternatives('dc:description', caption),
    alternatives('dc:rights', copyright),
    alternatives('Iptc4xmpCore:AltTextAccessibility', alt),
    simple('photoshop:Credit', credit),
    simple('Iptc4xmpExt:DigitalSourceType', source && NEWSCODES + source),
  ].filter((field) => field !== '');
  if (fields.length === 0) return undefined;
  const description = `<rdf:Description rdf:about="" ${NAMESPACES}>${fields.join('')}</rdf:Description>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`;
}

function simple(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
}

/** A text that could be there in several languages (ISO 16684-1 §8.2.2.4); ours is the default one. */
function alternatives(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML 1.0; characters that it cannot hold (§2.2) are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
