/** A message as it would be spoken calmly: text-speak written out, and no cries, oaths and words taken back. */
import { anyOf } from '../language/any-of.js';
import { withoutShortForms } from '../language/short-forms.js';

/** What is said out of courtesy names no worry. */
const reassurance = new RegExp(
  '(^|[.!?,;] *)((?:(?:oh|ah|no|ok|okay|right|nah|well)[ ,]+)*)' +
    anyOf('no worries|not to worry', "(?:do not|don['’]?t) (?:you )?worry(?: about (?:it|that|me))?") +
    '(?=$|[ ,.!;])',
  'gi',
);
/** Spoken to a phone. */
const dictated = /[ ,]+question mark\W*$/i;

const cries = anyOf(
  'crikey|blimey|cripes|strewth|crumbs|jeez|jeepers|gosh|golly|goodness(?: me)?|good grief',
  '(?:my |good )?(?:lord|heavens)|(?:oh )?my (?:god|days|word)|omg|omfg|christ|jesus',
  'yikes|oof|wowzers?|wow|whoa|woah|hooray|yay|phew|haha+|hehe+|lol|lmao|rofl|ffs',
  'hmm+|umm+|erm?|uh|well well|oh dear|dear me|dear oh dear|right then|righto|okey dokey',
  'flippin(?:g)? ?(?:heck|eck)|bloody hell',
);
/** "Crikey. Cheers": a cry of wonder names nothing. */
const exclamation = new RegExp(`(^|[.!?,;] *)(?:${cries}\\b[ ,.!…-]*)+(?=\\w)`, 'gi');

const oaths = anyOf(
  "(?:in|on) (?:tarnation|earth|the world|god'?s name|heaven'?s name|(?:the )?hell)",
  'the (?:actual )?(?:hell|heck|fuck|f\\*+k?|dickens|devil|blazes|bloody hell)',
);
/** "What in tarnation is it": the oath names nothing. */
const oath = new RegExp(`\\b(what|why|how|who|where|when|which) ${oaths}\\b`, 'gi');

const takesBack = anyOf(
  'no,? wait|wait,? no|no,? sorry|scratch that|actually,? no',
  "no,? (?:[\\w'-]+ ){1,4}i meant",
);
/** "The symptoms, no wait, the causes": only what comes after counts. */
const takenBack = new RegExp(
  `^.*\\b${takesBack}\\b[ ,.!-]*(?:(?:actually|i mean|i meant|um|uh)\\b[ ,]*)*(?=\\S{3,})`,
  'i',
);
/** "tl;dr" */
const tooLong = /\btl[;,: ]*dr\b/gi;
/** "Running short on zinc" */
const runningShort = /\b(?:run(?:ning|s)?|ran) (?:a bit |rather |too )?(?:short|low|down|out) (?:on|of)\b/gi;
/** "Ma belly", but not "my ma". */
const broadMy = /(?<!\b(?:my|me|your|yer|his|her|our|the|and|a) )(?<![\w'’-])ma(?= [a-z])/gi;

/** "OMG evry1 hav it, no wait, who has it" → "who has it". */
export function writtenOut(message: string): string {
  const plain = message
    .replace(dictated, '?')
    .replace(reassurance, '$1$2never mind')
    .replace(exclamation, '$1')
    .replace(oath, '$1')
    .replace(takenBack, '')
    .replace(tooLong, 'in short')
    .replace(runningShort, 'lacking')
    .replace(/\s&\s/g, ' and ')
    .replace(broadMy, 'my');
  return withoutShortForms(plain, message === message.toUpperCase());
}
