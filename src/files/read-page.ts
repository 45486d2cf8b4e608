/** A page from disk: front matter, opening, sections and points, with the line of every fault. */
import { readFileSync } from 'node:fs';
import type { Heading, ListItem, Nodes, Paragraph, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  type Block,
  frontMatterSchema,
  type Page,
  type Point,
  pointsOf,
  type Section,
} from '../core/content/page.js';
import type { Fault } from './fault.js';
import { parseYaml } from './read-yaml.js';

export interface PageFile {
  page?: Page;
  faults: Fault[];
}

/** @param name how faults call the file, relative to the project's folder; its last part is the page's id */
export function readPage(file: string, name: string): PageFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    const mend = `make the file readable (${(error as NodeJS.ErrnoException).code})`;
    return { faults: [{ file: name, line: 1, field: 'file', mend }] };
  }
  return parsePage(text, name);
}

export function parsePage(text: string, name: string): PageFile {
  const { front, body, bodyLine } = splitFrontMatter(text);
  if (front === undefined) {
    const mend = 'begin the page with front matter: title, url, reviewed and author between two lines of ---';
    return { faults: [{ file: name, line: 1, field: 'front matter', mend }] };
  }
  const matter = parseYaml(front, frontMatterSchema, name, 2);
  const pageId = name.slice(name.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const reader = new PageReader(pageId, name, bodyLine);
  const sections = reader.read(unified().use(remarkParse).parse(body), matter.value?.title ?? pageId);
  const faults = [...matter.faults, ...reader.faults];
  if (!matter.value) return { faults };
  return { page: { ...matter.value, id: pageId, file: name, sections }, faults };
}

function splitFrontMatter(text: string): { front?: string; body: string; bodyLine: number } {
  const found = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!found) return { body: text, bodyLine: 1 };
  return { front: found[1]!, body: text.slice(found[0].length), bodyLine: found[0].split('\n').length };
}

/** `Why it develops` → `why-it-develops` */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

class PageReader {
  readonly faults: Fault[] = [];
  private readonly sections: Section[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly pageId: string,
    private readonly file: string,
    private readonly firstLine: number,
  ) {}

  read(root: Root, title: string): Section[] {
    this.open(title, this.firstLine);
    for (const [at, node] of root.children.entries()) {
      if (node.type === 'heading') this.heading(node);
      else if (node.type === 'paragraph') this.paragraph(node, root.children[at + 1]?.type === 'list');
      else if (node.type === 'list') this.list(node.children);
      else if (node.type !== 'html') {
        this.fault(
          node,
          'section',
          `write this ${node.type} as a paragraph or a list: nothing else can be answered with`,
        );
      }
    }
    for (const section of this.sections) {
      if (pointsOf(section.blocks).length > 0) continue;
      this.faults.push({
        file: this.file,
        line: section.line,
        field: section.title,
        mend: 'write something under this heading, or remove it',
      });
    }
    return this.sections;
  }

  private get section(): Section {
    return this.sections.at(-1)!;
  }

  private open(title: string, line: number): void {
    const id = `${this.pageId}#${slug(title)}`;
    if (this.ids.has(id))
      this.faults.push({
        file: this.file,
        line,
        field: title,
        mend: 'give each section a heading of its own',
      });
    this.ids.add(id);
    this.sections.push({ id, title, blocks: [], line });
  }

  private heading(node: Heading): void {
    const title = plainText(node);
    if (node.depth === 2) this.open(title, this.lineOf(node));
    else if (node.depth === 3)
      this.section.blocks.push({ kind: 'heading', id: `${this.section.id}/${slug(title)}`, title });
    else
      this.fault(
        node,
        title,
        'use ## for a section and ### for a part of one; the title stands in the front matter',
      );
  }

  private paragraph(node: Paragraph, beforeList: boolean): void {
    const text = plainText(node);
    if (beforeList && text.endsWith(':')) this.section.blocks.push({ kind: 'intro', text });
    else this.push({ kind: 'sentences', points: this.points(node) });
  }

  private list(items: readonly ListItem[]): void {
    const points: Point[] = [];
    const details: Point[] = [];
    for (const item of items) {
      for (const child of item.children) {
        if (child.type === 'paragraph') points.push(...this.points(child));
        else if (child.type === 'list') {
          for (const inner of child.children) {
            for (const part of inner.children)
              if (part.type === 'paragraph') details.push(...this.points(part));
          }
        } else this.fault(child, 'bullet', 'write a sentence in this bullet');
      }
    }
    this.push({ kind: 'list', points, details });
  }

  private push(block: Block): void {
    this.section.blocks.push(block);
  }

  /** One point for each run of text that a comment closes; a comment says `concept, concept` or `name: concept, …`. */
  private points(node: Paragraph): Point[] {
    const found: Point[] = [];
    let lead: string | undefined;
    let text = '';
    let line = this.lineOf(node);
    const close = (comment?: string) => {
      const whole = text.replace(/\s+/g, ' ').trim();
      if (whole) found.push(this.point(whole, lead, comment, line));
      lead = undefined;
      text = '';
    };
    for (const child of node.children) {
      if (child.type === 'html') {
        const comment = /^<!--([\s\S]*)-->$/.exec(child.value.trim());
        if (comment) close(comment[1]!.trim());
        else this.fault(child, 'text', 'write Markdown here, not HTML');
      } else if (child.type === 'strong' && !text.trim() && !lead) {
        lead = plainText(child).replace(/\.$/, '');
        line = this.lineOf(child);
      } else {
        if (!text.trim())
          line = this.lineOf(child) + (child.type === 'text' ? leadingBreaks(child.value) : 0);
        text += plainText(child);
      }
    }
    close();
    return found;
  }

  private point(text: string, lead: string | undefined, comment: string | undefined, line: number): Point {
    const [, named, listed = ''] = /^(?:([^:]*):)?(.*)$/s.exec(comment ?? '')!;
    const concepts = listed
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    const name = named?.trim() || concepts[0] || slug(lead ?? text.split(/\s+/).slice(0, 6).join(' '));
    const id = `${this.section.id}/${name}`;
    if (this.ids.has(id)) {
      this.faults.push({
        file: this.file,
        line,
        field: name,
        mend: `give this point a name of its own: <!-- name: ${name} -->`,
      });
    }
    this.ids.add(id);
    return { id, section: this.section.id, ...(lead ? { lead } : {}), text, concepts, line };
  }

  private lineOf(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.firstLine - 1;
  }

  private fault(node: Nodes, field: string, mend: string): void {
    this.faults.push({ file: this.file, line: this.lineOf(node), field, mend });
  }
}

function leadingBreaks(text: string): number {
  return (/^\s*/.exec(text)![0].match(/\n/g) ?? []).length;
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
