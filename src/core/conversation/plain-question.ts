/** A question less what stands around it: no "quick q" before, no "just curious" after, and nobody whom it is put by. */
import { anyOf } from '../language/any-of.js';
import { countWords } from '../language/words.js';

const announcement = anyOf(
  '(?:quick|one|last|another)(?: quick| last| more)? (?:q|question|one|thing) (?:before|while|from|for|as)\\b[^?.!:–-]{1,30}\\s[-–:](?=\\s)',
  'quick (?:q|question|one)',
  '(?:one|last|next|another|silly|stupid|dumb|daft) (?:q|question|one)',
  '(?:ok(?:ay)? )?(?:two|three|a couple of|a few|2|3) (?:things|questions|qs)(?: for you| please)?',
);
const address = anyOf(
  "(?:sir|madam|ma'am)(?:/(?:sir|madam|ma'am))?(?=,? (?:kindly|please|what|which|can|is|does|how))",
  'dear (?:all|team|sir|madam|sir or madam|villi|bot|doctor)',
);
const greeting = anyOf(
  'howdy|yo|oi|ey up|greetings|good (?:morning|afternoon|evening|day)',
  'guten (?:tag|morgen|abend)|bonjour|bonsoir|hola|ciao|salut|namaste',
);
const preface = anyOf(
  'as in|i mean like|let me ask|may i ask|can i ask|tell me straight|be honest|honest(?:ly)?|seriously',
  'serious question|genuine question|just (?:say|tell me) (?:yes or no)|settle something|out of interest',
  'just checking|just to check|to be clear|so just to be clear',
);
const before = new RegExp(
  `^(?:${anyOf(announcement, address, `${greeting}(?=[ ,.!]+\\w+ \\w+ \\w+)`, preface)}\\b[ ,:;.–—-]*(?:promise[ ,.]+)?)+(?=\\S)`,
  'i',
);

/** Whose question or opinion it is makes no difference to the answer. */
const person =
  '(?:(?:and|so|but|ok|okay)[ ,]+)*(?:(?:he|she|they) ?|(?:my|our|the|a|his|her) (?:[a-z-]+ ){1,3}?)';
const asks = anyOf('wants?|wanted|asks?|asked|wonders?|wondered|is asking|is wondering|would like|needs?');
const says = anyOf('says?|said|reckons?|thinks?|claims?|claimed|swears?|believes?|told me|tells me');
const reported = new RegExp(
  `^${person}(?:just |also |now )?${asks} (?:to know |to ask |me )*(?=(?:if|whether)\\b)(?:if|whether) `,
  'i',
);
const claimed = new RegExp(
  `^${person}(?:just |also |always |now )?${says} (?:that )?(?=.*(?:\\?|(?:right|true|correct)\\W*$))`,
  'i',
);

const whatIAsk = anyOf(
  "(?:is|was|'s) (?:all )?(?:what|the thing) i(?:'m| am| was)? (?:really )?(?:want(?:ed)? to know|need to know|wanna know|asking|asked|wondering|after|on about)",
  "(?:that is|that's|thats) (?:my question|what i(?:'m| am| was)? (?:asking|asked|mean|meant|want to know))",
  "just (?:curious|wondering|asking|checking)|i(?: am|'m| was)? (?:asking|asked)|asking for (?:a|my) (?:friend|mate)",
  "out of (?:interest|curiosity)|if (?:that makes sense|you know|you do not mind|you don't mind|i may ask)|do you know",
);
const manners = anyOf(
  '(?:and |but )?(?:no|without|less) (?:waffle|waffling|nonsense|fluff|faff|faffing|messing|jargon|padding)',
  'in plain (?:english|words)|or (?:what|something|whatever)|or|lol|lmao|haha+|hehe|x+',
  'lah|leh|lor|sia|anot|sef|abi',
  'please|pls|plz|ta|cheers|thanks|thank you|mate|love|meanwhile|in the meantime|for now',
);
const after = new RegExp(`[ ,;–—-]+${anyOf(whatIAsk, manners)}(?<tail>[ ?!.]*)$`, 'i');

const dear = anyOf(
  'mate|love|luv|pet|hen|duck|chuck|petal|flower|darling|darlin|dear|sweetie|sweetheart|hun|hon|babe|pal',
  "bud|buddy|bro|bruv|fam|chief|boss|guys|folks|team|ji|sir|ma'?am|madam|sis",
);
/** "Thanks pet": whom one speaks to. */
const vocative = new RegExp(`[ ,]+(?:my )?${dear}(?: x+)?(?<tail>[ ?!.]*)$`, 'i');
const courtesies = anyOf(
  '(?:many |ok(?:ay)? |oh )?(?:thanks?|thank you|thx|ta|cheers)|bye|goodbye|night|hello|hi|hey|morning|evening',
  'sorry|ok|okay|right|grand|lovely|great|perfect|brilliant|fab|nice one',
);
const courtesy = new RegExp(`^${courtesies}\\b`, 'i');
const fewestWords = 3;

/** The question itself; a message that is nothing else stays as it is. */
export function plainQuestion(text: string): string {
  let plain = text.trim().replace(before, '').replace(reported, 'wondering if ').replace(claimed, '');
  for (let shorter = strip(plain); shorter !== plain; shorter = strip(plain)) plain = shorter;
  return plain;
}

function strip(text: string): string {
  const called = text.replace(vocative, '$<tail>').trim();
  if (called !== text && (countWords(called) >= fewestWords || courtesy.test(called))) return called;
  const plain = text.replace(after, '$<tail>').trim();
  return countWords(plain) >= fewestWords ? plain : text;
}
