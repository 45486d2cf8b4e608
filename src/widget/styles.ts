/** How the chat looks; a site may set the colours and the font as custom properties of `villi-chat`. */
export const styles = `
:host {
  --ink: var(--villi-ink, #22302b);
  --soft: var(--villi-soft, #586760);
  --paper: var(--villi-paper, #fffdf9);
  --ground: var(--villi-ground, #f6f1e8);
  --line: var(--villi-line, #ddd5c7);
  --leaf: var(--villi-accent, #23584a);
  --on-leaf: var(--villi-on-accent, #ffffff);
  --leaf-pale: #e6efe9;
  --alarm: #9c2a17;
  --alarm-pale: #fdece6;
  --round: 18px;
  display: block;
  color: var(--ink);
  font: 400 16px/1.55 var(--villi-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
  text-align: start;
}
:host([mode=page]) { block-size: 100%; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button, textarea { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; touch-action: manipulation; }
svg { inline-size: 22px; block-size: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; display: block; }
:focus-visible { outline: 3px solid var(--leaf); outline-offset: 2px; }
a { color: var(--leaf); text-underline-offset: 3px; overflow-wrap: anywhere; }

.chat { display: flex; flex-direction: column; block-size: 100%; min-block-size: 0; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); overflow: hidden; }
header { display: flex; align-items: center; gap: 12px; padding: 12px 14px; border-block-end: 1px solid var(--line); background: var(--paper); }
.mark { inline-size: 40px; block-size: 40px; flex: none; display: grid; place-items: center; border-radius: 50%; background: var(--leaf); color: var(--on-leaf); font: 600 20px/1 ui-serif, Georgia, serif; }
.who { flex: 1; min-inline-size: 0; }
h2 { margin: 0; font: 600 17px/1.25 ui-serif, Georgia, "Times New Roman", serif; }
.who p { margin: 0; color: var(--soft); font-size: 13.5px; line-height: 1.35; }
header button { flex: none; inline-size: 44px; block-size: 44px; display: grid; place-items: center; border: 0; border-radius: 50%; background: none; color: var(--soft); }
header button:hover { background: var(--ground); color: var(--ink); }

.log { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: 18px 16px 10px; display: flex; flex-direction: column; gap: 12px; }
.log:focus-visible { outline-offset: -4px; }
.message { display: flex; max-inline-size: min(86%, 600px); animation: come .22s ease-out; }
.message.you { align-self: flex-end; }
.bubble { padding: 10px 15px; border-radius: var(--round); background: var(--ground); border-end-start-radius: 5px; overflow-wrap: anywhere; min-inline-size: 0; }
.you .bubble { background: var(--leaf); color: var(--on-leaf); border-end-start-radius: var(--round); border-end-end-radius: 5px; }
.bubble > * { margin: 0; }
.bubble > * + * { margin-block-start: 8px; }
.bubble ul { padding-inline-start: 1.15em; }
.bubble li + li { margin-block-start: 3px; }
.bubble li::marker { color: var(--leaf); }
.sources { padding-block-start: 8px; border-block-start: 1px solid var(--line); font-size: 14px; color: var(--soft); }
.safety .bubble { background: var(--alarm-pale); border-inline-start: 5px solid var(--alarm); border-start-start-radius: 5px; }
.boundary .bubble { background: var(--leaf-pale); }
.note { align-self: center; margin: 0; max-inline-size: 90%; text-align: center; color: var(--soft); font-size: 14.5px; }
.note button { border: 0; background: none; padding: 6px; color: var(--leaf); text-decoration: underline; text-underline-offset: 3px; }
.dots { display: flex; gap: 5px; padding: 16px; align-self: flex-start; background: var(--ground); border-radius: var(--round); border-end-start-radius: 5px; }
.dots i { inline-size: 7px; block-size: 7px; border-radius: 50%; background: var(--soft); animation: breathe 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .15s; }
.dots i:nth-child(3) { animation-delay: .3s; }

.suggestions { display: flex; flex-wrap: wrap; gap: 8px; padding: 4px 16px 12px; max-block-size: 34%; overflow-y: auto; }
.suggestions:empty { display: none; }
.suggestions button { min-block-size: 44px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 22px; background: var(--paper); color: var(--leaf); text-align: start; line-height: 1.3; }
.suggestions button:hover { border-color: var(--leaf); background: var(--leaf-pale); }

form { display: grid; grid-template-columns: 1fr auto; gap: 0 8px; align-items: end; padding: 10px 12px; padding-block-end: max(10px, env(safe-area-inset-bottom)); border-block-start: 1px solid var(--line); background: var(--paper); }
textarea { inline-size: 100%; min-block-size: 46px; max-block-size: 140px; padding: 10px 16px; border: 1px solid #8a8f88; border-radius: 23px; background: var(--paper); resize: none; line-height: 1.5; }
textarea::placeholder { color: var(--soft); opacity: 1; }
textarea:focus-visible { outline-offset: 0; border-color: var(--leaf); }
textarea[aria-invalid] { border-color: var(--alarm); }
.send { inline-size: 46px; block-size: 46px; display: grid; place-items: center; border: 0; border-radius: 50%; background: var(--leaf); color: var(--on-leaf); }
.send svg { fill: currentColor; stroke-width: 1; }
:dir(rtl) .send svg { transform: scaleX(-1); }
.limit { grid-column: 1 / -1; margin: 0; color: var(--alarm); font-size: 14px; }
.limit:not(:empty) { padding: 4px 16px 0; }

.launcher { position: fixed; inset-block-end: max(20px, env(safe-area-inset-bottom)); inset-inline-end: 20px; z-index: 2147483000; inline-size: 60px; block-size: 60px; display: grid; place-items: center; border: 0; border-radius: 50%; background: var(--leaf); color: var(--on-leaf); box-shadow: 0 6px 22px rgb(20 40 32 / .28); }
.launcher svg { inline-size: 28px; block-size: 28px; }
.panel { position: fixed; inset-block-end: 94px; inset-inline-end: 20px; z-index: 2147483001; inline-size: min(400px, calc(100vw - 40px)); block-size: min(640px, calc(100dvh - 114px)); border-radius: var(--round); box-shadow: 0 14px 50px rgb(20 40 32 / .25); }
@media (max-width: 520px) {
  .panel { inset-block-end: var(--below, 0px); inset-inline: 0; inline-size: 100%; block-size: var(--seen, 100dvh); border-radius: 0; }
  .panel .chat { border: 0; border-radius: 0; }
  .message { max-inline-size: 90%; }
}
@media (max-height: 480px) {
  .suggestions { flex-wrap: nowrap; overflow-x: auto; }
  .suggestions button { flex: none; }
  .who p { display: none; }
}
@media (prefers-color-scheme: dark) {
  :host {
    --ink: var(--villi-ink, #eae6dc);
    --soft: var(--villi-soft, #b3b9b0);
    --paper: var(--villi-paper, #1a211e);
    --ground: var(--villi-ground, #27302b);
    --line: var(--villi-line, #3b4640);
    --leaf: var(--villi-accent, #8fcdb4);
    --on-leaf: var(--villi-on-accent, #10231c);
    --leaf-pale: #243a31;
    --alarm: #ff9d85;
    --alarm-pale: #43231c;
  }
}
@media (forced-colors: active) {
  .bubble, .launcher, .send, .mark { border: 1px solid; }
}
@media (prefers-reduced-motion: reduce) {
  * { animation: none !important; }
}
@keyframes come { from { opacity: 0; transform: translateY(6px); } }
@keyframes breathe { 0%, 60%, 100% { opacity: .3; } 30% { opacity: 1; } }
`;
