import type { Section } from '@verbund/domain/question/statutes/importStatutes';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Node = Record<string, unknown>;

/** In the order of the document, since a sentence may hold elements. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
  // Numbered ones as well, such as the soft hyphens of the official texts.
  htmlEntities: true,
});

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const childrenOf = (node: Node, name: string): Node[] => {
  const children = node[name];
  return Array.isArray(children) ? children.filter(isNode) : [];
};
const named = (nodes: readonly Node[], name: string): Node[] =>
  nodes.filter((node) => name in node).flatMap((node) => childrenOf(node, name));

/** Elements with lines of their own; others stand within it. */
const BLOCKS = new Set(['P', 'DT', 'DD', 'DL', 'row', 'BR', 'Title', 'table']);

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      const [name = ''] = Object.keys(node);
      if (name === '#text') return String(node[name]);
      const inner = textOf(childrenOf(node, name));
      return BLOCKS.has(name) ? `\n${inner}\n` : inner;
    })
    .join('');

const clean = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * An act as the federal portal publishes it (gii-norm): `norm` elements with `metadaten` (`jurabk`, `enbez`, `titel`)
 * and `textdaten`.
 *
 * @returns `null` when the text is no such document.
 */
export const readXml = (content: string): { title: string; sections: Section[] } | null => {
  if (XMLValidator.validate(content) !== true) return null;
  const norms = named(parser.parse(content) as Node[], 'dokumente').filter((node) => 'norm' in node);
  if (norms.length === 0) return null;
  let title = '';
  const sections: Section[] = [];
  for (const norm of norms) {
    const parts = childrenOf(norm, 'norm');
    const metadata = named(parts, 'metadaten');
    title ||= clean(textOf(named(metadata, 'jurabk')));
    const [, number] = /^§\s*(\d+[a-z]?)$/.exec(clean(textOf(named(metadata, 'enbez')))) ?? [];
    if (!number) continue;
    const text = named(named(named(parts, 'textdaten'), 'text'), 'Content');
    sections.push({
      number,
      title: clean(textOf(named(metadata, 'titel'))).replaceAll('\n', ' '),
      text: clean(textOf(text)),
    });
  }
  return { title, sections };
};
