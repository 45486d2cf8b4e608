/** A page of `content/` as HTML that is safe to serve, with an id on every heading. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parse } from 'yaml';

export interface RenderedPage {
  /** The file's name without `.md`. */
  id: string;
  title: string;
  author?: string;
  /** `2026-11-23`: when somebody last checked what it says. */
  reviewed?: string;
  /** Where the practitioner's own page stands. */
  url?: string;
  html: string;
  /** Section id (`page#slug`) to its heading; the opening's is the page's title. */
  sections: Map<string, string>;
}

/** `Why it develops` → `why-it-develops` */
export function slug(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** @param source the whole file: front matter, then Markdown */
export function renderPage(id: string, source: string): RenderedPage {
  const [, frontMatter = '', markdown = source] =
    /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source) ?? [];
  const about = (parse(frontMatter) ?? {}) as Record<string, unknown>;
  const said = (name: string) => (about[name] === undefined ? undefined : String(about[name]));
  const title = said('title') ?? id;
  const sections = new Map([[`${id}#${id}`, title]]);

  function nameHeadings() {
    return (tree: Root) => {
      for (const node of tree.children) {
        if (node.type !== 'element' || !/^h[2-6]$/.test(node.tagName)) continue;
        const heading = textOf(node);
        node.properties.id = slug(heading);
        if (node.tagName === 'h2') sections.set(`${id}#${slug(heading)}`, heading);
      }
    };
  }

  const html = String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype)
      .use(rehypeSanitize)
      .use(nameHeadings)
      .use(rehypeStringify)
      .processSync(markdown),
  );
  return { id, title, author: said('author'), reviewed: said('reviewed'), url: said('url'), html, sections };
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : '';
}
