/** A message as it is shown: paragraphs, lists, links, and where it came from. */
import type { Activity, Citation } from './activity.js';
import { element } from './dom.js';
import { strings } from './strings.js';

const bullet = '• ';

export function messageView(from: 'you' | 'bot', activity: Activity, samePage: boolean): HTMLElement {
  const { kind, urgency } = activity.channelData ?? {};
  const view = element('div', { class: `message ${from} ${kind ?? ''}`, 'data-urgency': urgency });
  view.append(element('span', { class: 'hidden' }, from === 'you' ? strings.you : strings.bot));
  const bubble = element('div', { class: 'bubble', dir: 'auto' }, ...paragraphs(activity.text ?? ''));
  const cited = (activity.entities ?? []).flatMap(({ citation }) => citation ?? []);
  if (cited.length > 0) bubble.append(sources(cited, samePage));
  view.append(bubble);
  return view;
}

function paragraphs(text: string): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (!line.startsWith(bullet)) {
      made.push(element('p', {}, ...withLinks(line)));
      continue;
    }
    const last = made.at(-1);
    const list = last?.tagName === 'UL' ? last : element('ul');
    if (list !== last) made.push(list);
    list.append(element('li', {}, ...withLinks(line.slice(bullet.length))));
  }
  return made;
}

function withLinks(line: string): (Node | string)[] {
  return line.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, index) => {
    if (index % 2 === 0) return part;
    return element('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part);
  });
}

function sources(cited: readonly Citation[], samePage: boolean): HTMLElement {
  const line = element('p', { class: 'sources' }, `${strings.sources} `);
  for (const [index, { appearance }] of cited.entries()) {
    if (index > 0) line.append(', ');
    const { name = '', url = '' } = appearance ?? {};
    const elsewhere = samePage ? {} : { target: '_blank', rel: 'noopener' };
    line.append(/^https?:/.test(url) ? element('a', { href: url, ...elsewhere }, name) : name);
  }
  return line;
}
