/** What one script tag brings: the element, and a launcher where the page has none of its own. */
import { defineVilliChat } from './villi-chat.js';

const script = document.currentScript as HTMLScriptElement | null;
const host = script?.src ? new URL(script.src).origin : location.origin;

defineVilliChat(host);

function addLauncher(): void {
  if (document.querySelector('villi-chat')) return;
  document.body.append(document.createElement('villi-chat'));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', addLauncher);
else addLauncher();
