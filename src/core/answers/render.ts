/** Points and blocks of a page to the plain text of a reply. */
import type { Block, Point, Section } from '../content/page.js';

/** Several points as running text, in whole sentences, none twice. */
export function sentences(points: readonly Point[]): string {
  return [...new Set(points.map((point) => point.text))].join(' ');
}

/** What a line of a list begins with, in every reply. */
const bullet = '• ';

/** A text as a line of a list. */
export function bulleted(text: string): string {
  return `${bullet}${text}`;
}

/** Texts as the lines of a list. */
export function toList(texts: readonly string[]): string {
  return texts.map(bulleted).join('\n');
}

/** The texts of the lists in a reply. */
export function listItems(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(bullet))
    .map((line) => line.slice(bullet.length));
}

/** A whole section, or a part of one, as it reads on the page: its lists by their leads. */
export function blocksToText(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'intro') return block.text;
    if (block.kind === 'heading') return `${block.title}:`;
    if (block.kind === 'sentences') return sentences(block.points);
    return toList(block.points.map((point) => point.lead ?? point.text));
  });
  return parts
    .filter(Boolean)
    .reduce(
      (text, part) => text + (text.endsWith(':') && part.startsWith(bullet) ? '\n' : text && '\n\n') + part,
      '',
    );
}

/** The blocks of a section, the headings without a list under them left out: a heading over one sentence says nothing. */
export function sectionToText(section: Section, blocks: readonly Block[]): string {
  const kept = blocks.filter((block, at) => block.kind !== 'heading' || blocks[at + 1]?.kind === 'list');
  const text = blocksToText(kept);
  const heading = section.blocks[section.blocks.indexOf(blocks[0]!) - 1];
  return heading?.kind === 'heading' ? `${heading.title}:\n${text}` : text;
}
