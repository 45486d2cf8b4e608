/** The question in a sentence that runs on and on: "… and the dog's barking, what I want to know is does stress do it". */

const opener =
  /\b(?:what(?:'s|s)?|which|why|how|is|are|does|do|can|could|will|would|has)\b(?= (?!(?:doing|been|going|all|me|up|my)\b))/gi;
/** A question put into a story ends where the story goes on. */
const end = /[,;:–—.?!]|\s+(?:because|cos|coz|asking|anyway|sorry)\b/i;
const fewestWords = 4;
const mostWords = 18;

/** What may be asked in a long text without full stops, in its order; each is a part of it. */
export function buriedQuestions(text: string): string[] {
  return [...text.matchAll(opener)].flatMap(({ index }) => {
    const rest = text.slice(index);
    const until = rest.search(end);
    const question = until < 0 ? rest : rest.slice(0, until);
    const count = question.trim().split(/\s+/).length;
    return count >= fewestWords && count <= mostWords ? [`${question.trim()}?`] : [];
  });
}
