/** All pages of a content folder, rendered. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type RenderedPage, renderPage } from './render-page.js';

export async function renderPages(folder: string): Promise<RenderedPage[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (file) => renderPage(basename(file, '.md'), await readFile(join(folder, file), 'utf8'))),
  );
}
