/** What the matcher is compared with. Each is trained as its own documentation says, nlp.js also at its best. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/** Systems by name: `make()` gives one that can be trained; `slow` ones are not trained on large sets. */
export async function peers(progress) {
  install(progress);
  const require = createRequire(`${folder}package.json`);
  const { NlpManager } = require('node-nlp');
  const MiniSearch = require('minisearch');
  const { default: BayesClassifier } = await import('natural/lib/natural/classifiers/bayes_classifier.js');
  return {
    natural: { make: () => natural(BayesClassifier) },
    nlpjs: {
      slow: true,
      // With the recognisers of entities, as in the first example of its README.
      make: () =>
        nlpjs(new NlpManager({ languages: ['en'], forceNER: true, autoSave: false, nlu: { log: false } })),
    },
    nlpjsBest: {
      slow: true,
      make: () =>
        nlpjs(
          new NlpManager({ languages: ['en'], autoSave: false, nlu: { useNoneFeature: false, log: false } }),
        ),
    },
    minisearch: { make: () => minisearch(MiniSearch) },
  };
}

/** They are no part of the bot: installed when the benchmark runs first. */
function install(progress) {
  if (existsSync(`${folder}node_modules/node-nlp`)) return;
  progress('installing the peers');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The peers could not be installed: see bench/peers/package.json.');
}

function natural(BayesClassifier) {
  return {
    train(lines) {
      const classifier = new BayesClassifier();
      for (const { text, intent } of lines) classifier.addDocument(text, intent);
      classifier.train();
      return (text) => classifier.classify(text);
    },
  };
}

function nlpjs(manager) {
  return {
    async train(lines) {
      for (const { text, intent } of lines) manager.addDocument('en', text, intent);
      await manager.train();
      return async (text) => {
        const { classifications } = await manager.process('en', text);
        // Its best guess, also where it would rather refuse.
        return classifications.find(({ intent }) => intent !== 'None')?.intent;
      };
    },
  };
}

/** The intent of the utterance that a search finds first. */
function minisearch(MiniSearch) {
  return {
    train(lines) {
      const index = new MiniSearch({
        fields: ['text'],
        storeFields: ['intent'],
        searchOptions: { fuzzy: 0.2, prefix: true },
      });
      index.addAll(lines.map(({ text, intent }, id) => ({ id, text, intent })));
      return (text) => index.search(text)[0]?.intent;
    },
  };
}
