/** The chat page, the content's pages and the files they load. */
import { join } from 'node:path';
import { type Response, Router, static as serveFiles } from 'express';
import type { Reply } from '../../core/reply.js';
import type { RenderedPage } from '../../files/render-page.js';
import type { SourceLink, SourceLinks } from './entry-to-activity.js';
import { contentPage, homePage, notFoundPage } from './html.js';

export interface PagesDeps {
  pages: () => Promise<readonly RenderedPage[]>;
  welcome: () => Promise<Reply>;
  /** The folder with the built widget. */
  publicFolder: string;
}

export function pageRoutes({ pages, welcome, publicFolder }: PagesDeps): Router {
  const routes = Router();
  routes.get('/', async (_request, response) => {
    html(response, homePage(await pages()));
  });
  routes.get('/pages/:id', async (request, response) => {
    const page = (await pages()).find(({ id }) => id === request.params.id);
    if (page) html(response, contentPage(page));
    else html(response.status(404), notFoundPage());
  });
  // What a widget shows before the visitor has done anything; it is the same for everybody.
  routes.get('/welcome.json', async (_request, response) => {
    const { text, options } = await welcome();
    response.set('Cache-Control', 'public, max-age=300').json({ text, options });
  });
  // Browsers keep the widget for five minutes, so that an update reaches every site soon.
  routes.use(serveFiles(join(publicFolder), { maxAge: 300_000, index: false }));
  return routes;
}

/** Where sections stand on this server, found once for each of its addresses. */
export function pageLinks(pages: () => readonly RenderedPage[]): (base: string) => SourceLinks {
  const found = new Map<string, SourceLink>();
  return (base) => (sectionId) => {
    const key = `${base} ${sectionId}`;
    const link = found.get(key) ?? sectionLink(pages(), base, sectionId);
    // A server has few addresses, unless somebody makes them up.
    if (link && found.size < 1000) found.set(key, link);
    return link;
  };
}

function sectionLink(
  pages: readonly RenderedPage[],
  base: string,
  sectionId: string,
): SourceLink | undefined {
  const [pageId = '', anchor = ''] = sectionId.split('#');
  const page = pages.find(({ id }) => id === pageId);
  const heading = page?.sections.get(sectionId);
  if (!page || heading === undefined) return undefined;
  const name = heading === page.title ? page.title : `${page.title} › ${heading}`;
  return { name, url: `${base}/pages/${encodeURIComponent(pageId)}#${encodeURIComponent(anchor)}` };
}

function html(response: Response, text: string): void {
  response.set('Cache-Control', 'no-cache').type('html').send(text);
}
