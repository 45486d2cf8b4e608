/** What a page is made of: sections of blocks, and points, the smallest things that can be answered. */
import { z } from 'zod';

export const frontMatterSchema = z.strictObject({
  title: z.string({ error: 'give the page a title' }).min(1, 'give the page a title'),
  url: z.url({ error: 'give the address of the page on your site, such as https://example.org/leaky-gut' }),
  reviewed: z.iso.date({ error: 'give the date of the last review as YYYY-MM-DD' }),
  author: z.string({ error: 'name who wrote the page' }).min(1, 'name who wrote the page'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface Point {
  /** `page#section/name` */
  id: string;
  /** `page#section` */
  section: string;
  /** The short form that a list shows; missing where the sentence stands alone. */
  lead?: string;
  /** One or more whole sentences that can be understood without what stands around them. */
  text: string;
  /** Ids of the concepts that the point names. */
  concepts: string[];
  /** The line of its file, counted from 1. */
  line: number;
}

/** A run of a section, in the order of the page. `detail` points stand under another point of a list. */
export type Block =
  | { kind: 'heading'; id: string; title: string }
  | { kind: 'intro'; text: string }
  | { kind: 'list'; points: Point[]; details: Point[] }
  | { kind: 'sentences'; points: Point[] };

export interface Section {
  /** `page#slug` */
  id: string;
  title: string;
  blocks: Block[];
  line: number;
}

export interface Page extends FrontMatter {
  id: string;
  /** The file, relative to the project's folder. */
  file: string;
  sections: Section[];
}

export function pointsOf(blocks: readonly Block[]): Point[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [...block.points, ...block.details];
    return block.kind === 'sentences' ? block.points : [];
  });
}

/** The blocks under a heading of a section (`page#section/heading`), the heading itself left out. */
export function blocksUnder(section: Section, headingId: string): Block[] {
  const start = section.blocks.findIndex((block) => block.kind === 'heading' && block.id === headingId);
  if (start < 0) return [];
  const rest = section.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}
