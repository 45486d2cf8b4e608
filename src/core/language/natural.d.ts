/** Types of the parts of natural that are used; its own declarations describe the package's root only. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/tokenizers/index.js' {
  export class WordTokenizer {
    tokenize(text: string): string[];
  }
}
