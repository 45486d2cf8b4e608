/** The two kinds of HTML page that the server shows: the chat, and a page of the content. */
import type { RenderedPage } from '../../files/render-page.js';

export function homePage(pages: readonly RenderedPage[]): string {
  const links = pages
    .map((page) => `<li><a href="/pages/${escapeHtml(page.id)}">${escapeHtml(page.title)}</a></li>`)
    .join('');
  return shell(
    'Ask about gut health',
    `<main class="home">
  <header>
    <h1>Ask about gut&nbsp;health</h1>
    <p>Answers from a practitioner’s own pages, each with its source.</p>
  </header>
  <villi-chat mode="page"><noscript>The chat needs JavaScript. The pages below can be read without it.</noscript></villi-chat>
  <footer>
    <nav aria-label="Pages"><ul>${links}</ul></nav>
    <p>Villi is a bot that knows these pages. It cannot examine you, and it is no substitute for a doctor.</p>
  </footer>
</main>`,
  );
}

export function contentPage(page: RenderedPage): string {
  const made = [
    page.author && `By ${escapeHtml(page.author)}`,
    page.reviewed && `checked on ${escapeHtml(page.reviewed)}`,
  ];
  const original = page.url
    ? `<a href="${escapeHtml(page.url)}" rel="noopener">The practitioner’s own page</a>`
    : '';
  return shell(
    page.title,
    `<main class="page">
  <nav aria-label="Chat"><a href="/">Ask a question about this</a></nav>
  <article>
    <h1 id="${escapeHtml(page.id)}">${escapeHtml(page.title)}</h1>
    ${page.html}
  </article>
  <footer><p>${made.filter(Boolean).join(', ')}</p><p>${original}</p></footer>
</main>`,
  );
}

export function notFoundPage(): string {
  return shell(
    'Not found',
    '<main class="page"><h1>There is no such page</h1><p><a href="/">Ask a question</a></p></main>',
  );
}

function shell(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} · Villi</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<script src="/widget.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
