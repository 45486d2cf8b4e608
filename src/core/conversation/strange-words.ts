/** The words of a question that nobody taught: what tells a new question from an old one in other words. */
import type { Question } from '../answers/question.js';
import { newWords } from '../answers/unknown-topics.js';
import type { Knowledge } from '../content/knowledge.js';

/** From here on a single strange word, if it names no topic, is taken for a way of speaking. */
export const verySure = 0.8;

/** Verbs and adverbs: a way of speaking. */
const inflected = /.{3}(?:ed|ly)$/;

/** The words that no utterance, page or everyday question has; the shortest are left out. */
export function strangeWords(question: Question, knowledge: Knowledge): string[] {
  const { topics } = knowledge;
  return newWords(question, knowledge, knowledge.taughtStems).filter(
    (word) =>
      word.length > 2 &&
      !(inflected.test(word) && topics.isEnglish(word) && topics.topicOf(word) === undefined),
  );
}

/** The words that hardly a question has which a page answers. */
export function unheardWords(question: Question, knowledge: Knowledge): string[] {
  return newWords(question, knowledge, knowledge.answerStems).filter((word) => word.length > 2);
}

/**
 * A short question has a word, other than a verb's or an adverb's form, that hardly any question has which a page
 * answers: "does supporting the lining shift belly fat?"
 */
export function saysMore(question: Question, knowledge: Knowledge): boolean {
  if (question.words.length > mostWords) return false;
  return unheardWords(question, knowledge).some((word) => !/.{3}(?:ing|ed|ly)$/.test(word));
}

/** A longer question tells of other things too. */
const mostWords = 12;

/** Nothing of the gut is named, but things of the world are. */
export function isFromElsewhere(
  question: Question,
  strange: readonly string[],
  unheard: readonly string[],
  confidence: number,
  { topics }: Knowledge,
): boolean {
  if (question.mentions.length > 0) return false;
  if (unheard.length >= fewestUnheard && unheard.length >= question.words.length / 3) return true;
  if (strange.length === 0) return false;
  if (question.wantsYesOrNo || confidence < verySure || strange.length >= question.words.length / 3)
    return true;
  return strange.some((word) => topics.topicOf(word) !== undefined);
}

/** One word that no answered question has may be a way of speaking; "why is the sky blue" has two. */
const fewestUnheard = 2;

/** What is asked of a word that nobody taught: "is snoring something that it does?" */
export function namesStranger(strange: readonly string[], { things, words }: Question): boolean {
  if (things.length > 0) return false;
  const verb = words.findIndex((word) => /^(?:is|are|can|could|does|do|will|would|has|have)$/.test(word));
  return verb >= 0 && strange.includes(words[verb + 1] ?? '');
}
