/** A message less the way it is put: text-speak written out, and no "quick q" before or "just curious" after it. */

import { countWords } from '../language/words.js';

const shortForms: Record<string, string> = {
  n: 'and',
  r: 'are',
  y: 'why',
  ya: 'you',
  av: 'have',
  hav: 'have',
  iz: 'is',
  wen: 'when',
  wich: 'which',
  wot: 'what',
  wats: 'what is',
  wots: 'what is',
  cud: 'could',
  shud: 'should',
  wud: 'would',
  abt: 'about',
  bout: 'about',
  bcos: 'because',
  b4: 'before',
  dis: 'this',
  dat: 'that',
  da: 'the',
  tho: 'though',
  thru: 'through',
  ppl: 'people',
  evry: 'every',
  evry1: 'everyone',
  every1: 'everyone',
  any1: 'anyone',
  some1: 'someone',
  evrything: 'everything',
  sumthing: 'something',
  smth: 'something',
  nuthin: 'nothing',
  nothin: 'nothing',
  doin: 'doing',
  goin: 'going',
  gettin: 'getting',
  causin: 'causing',
  helpin: 'helping',
  dunno: 'do not know',
  gimme: 'give me',
  lemme: 'let me',
  gotta: 'have to',
  hafta: 'have to',
  wanna: 'want to',
  teh: 'the',
  hte: 'the',
  yuo: 'you',
  hwo: 'how',
  cna: 'can',
  jsut: 'just',
  tihs: 'this',
  wiht: 'with',
  nede: 'need',
  adn: 'and',
  waht: 'what',
  taht: 'that',
  whit: 'what',
  ye: 'you',
  dae: 'do',
  fae: 'from',
  wan: 'one',
  o: 'of',
  wi: 'with',
  nae: 'not',
  aff: 'off',
  oot: 'out',
  aboot: 'about',
  doon: 'down',
  tae: 'to',
  frae: 'from',
  isnae: 'is not',
  wasnae: 'was not',
  cannae: 'can not',
  dinnae: 'do not',
  didnae: 'did not',
  doesnae: 'does not',
  willnae: 'will not',
  wouldnae: 'would not',
  hasnae: 'has not',
  gonnae: 'going to',
  gonna: 'going to',
  owt: 'anything',
  nowt: 'nothing',
  summat: 'something',
  reet: 'right',
  aye: 'yes',
  rly: 'really',
  rlly: 'really',
  realy: 'really',
  defo: 'definitely',
  obvs: 'obviously',
  prolly: 'probably',
  probs: 'probably',
  innit: 'is it not',
  wiv: 'with',
  wivout: 'without',
  fink: 'think',
  nuffin: 'nothing',
  sumfin: 'something',
  havin: 'having',
  takin: 'taking',
  eatin: 'eating',
  makin: 'making',
  talkin: 'talking',
  sayin: 'saying',
  comin: 'coming',
  wonderin: 'wondering',
  askin: 'asking',
  feelin: 'feeling',
  thx: 'thanks',
  ur: 'your',
  "d'you": 'do you',
  "d'ya": 'do you',
};

const shortForm = new RegExp(`(?<![\\w'’&/-])(?:${Object.keys(shortForms).join('|')})(?![\\w'’&/-])`, 'gi');

/** What is said out of courtesy names no worry. */
const reassurance =
  /(^|[.!?,;] *)((?:(?:oh|ah|no|ok|okay|right|nah|well)[ ,]+)*)(?:no worries|not to worry|(?:do not|don['’]?t) (?:you )?worry(?: about (?:it|that|me))?)(?=$|[ ,.!;])/gi;
/** Spoken to a phone. */
const dictated = /[ ,]+question mark\W*$/i;

/** "Crikey. Cheers": a cry of wonder names nothing. */
const exclamation =
  /(^|[.!?,;] *)(?:(?:crikey|blimey|cripes|strewth|jeez|jeepers|gosh|golly|goodness(?: me)?|good grief|(?:my |good )?(?:lord|heavens)|(?:oh )?my (?:god|days|word)|omg|omfg|yikes|oof|wowzers?|wow|whoa|woah|hooray|yay|phew|haha+|hehe+|lol|lmao|rofl|ffs|hmm+|umm+|erm?|uh|well well|oh dear|dear me|dear oh dear|right then|righto|okey dokey|crumbs|flippin(?:g)? ?(?:heck|eck)|bloody hell|christ|jesus)\b[ ,.!…-]*)+(?=\w)/gi;
/** "What in tarnation is it": the oath names nothing. */
const oath =
  /\b(what|why|how|who|where|when|which) (?:(?:in|on) (?:tarnation|earth|the world|god'?s name|heaven'?s name|(?:the )?hell)|the (?:actual )?(?:hell|heck|fuck|f\*+k?|dickens|devil|blazes|bloody hell))\b/gi;
/** "The symptoms, no wait, the causes": only what comes after counts. */
const takenBack =
  /^.*\b(?:no,? wait|wait,? no|no,? sorry|scratch that|actually,? no|no,? (?:[\w'-]+ ){1,4}i meant)\b[ ,.!-]*(?:(?:actually|i mean|i meant|um|uh)\b[ ,]*)*(?=\S{3,})/i;
/** "tl;dr" */
const tooLong = /\btl[;,: ]*dr\b/gi;
/** "Running short on zinc" */
const runningShort = /\b(?:run(?:ning|s)?|ran) (?:a bit |rather |too )?(?:short|low|down|out) (?:on|of)\b/gi;
/** "Ma belly", but not "my ma". */
const broadMy = /(?<!\b(?:my|me|your|yer|his|her|our|the|and|a) )(?<![\w'’-])ma(?= [a-z])/gi;

/** "evry1 hav it" → "everyone have it". */
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
  return plain.replace(shortForm, (word) => {
    // A single capital stands for a name: "vitamin N", "Y chromosome".
    if (word.length === 1 && word === word.toUpperCase() && message !== message.toUpperCase()) return word;
    return shortForms[word.toLowerCase()]!;
  });
}

const before =
  /^(?:(?:(?:quick|one|last|another)(?: quick| last| more)? (?:q|question|one|thing) (?:before|while|from|for|as)\b[^?.!:–-]{1,30}\s[-–:](?=\s)|quick (?:q|question|one)|(?:one|last|next|another|silly|stupid|dumb|daft) (?:q|question|one)|(?:sir|madam|ma'am)(?:\/(?:sir|madam|ma'am))?(?=,? (?:kindly|please|what|which|can|is|does|how))|(?:howdy|yo|oi|ey up|greetings|guten (?:tag|morgen|abend)|bonjour|bonsoir|hola|ciao|salut|namaste|good (?:morning|afternoon|evening|day))(?=[ ,.!]+\w+ \w+ \w+)|as in|i mean like|let me ask|may i ask|can i ask|tell me straight|be honest|honest(?:ly)?|seriously|serious question|genuine question|just (?:say|tell me) (?:yes or no)|settle something|out of interest|just checking|just to check|to be clear|so just to be clear|(?:ok(?:ay)? )?(?:two|three|a couple of|a few|2|3) (?:things|questions|qs)(?: for you| please)?|dear (?:all|team|sir|madam|sir or madam|villi|bot|doctor))\b[ ,:;.–—-]*(?:promise[ ,.]+)?)+(?=\S)/i;

/** Whose question or opinion it is makes no difference to the answer. */
const person = '(?:(?:he|she|they)|(?:my|our|the|a|his|her) (?:[a-z-]+ ){1,3}?)';
const reported = new RegExp(
  `^(?:(?:and|so|but|ok|okay)[ ,]+)*${person.replace('they)', 'they) ?')}(?:just |also |now )?(?:wants?|wanted|asks?|asked|wonders?|wondered|is asking|is wondering|would like|needs?) (?:to know |to ask |me )*(?=(?:if|whether)\\b)(?:if|whether) `,
  'i',
);
const claimed = new RegExp(
  `^(?:(?:and|so|but|ok|okay)[ ,]+)*${person.replace('they)', 'they) ?')}(?:just |also |always |now )?(?:says?|said|reckons?|thinks?|claims?|claimed|swears?|believes?|told me|tells me) (?:that )?(?=.*(?:\\?|(?:right|true|correct)\\W*$))`,
  'i',
);

const after =
  /[ ,;–—-]+(?:(?:is|was|'s) (?:all )?(?:what|the thing) i(?:'m| am| was)? (?:really )?(?:want(?:ed)? to know|need to know|wanna know|asking|asked|wondering|after|on about)|(?:that is|that's|thats) (?:my question|what i(?:'m| am| was)? (?:asking|asked|mean|meant|want to know))|just (?:curious|wondering|asking|checking)|i(?: am|'m| was)? (?:asking|asked)|asking for (?:a|my) (?:friend|mate)|out of (?:interest|curiosity)|if (?:that makes sense|you know|you do not mind|you don't mind|i may ask)|do you know|or (?:what|something|whatever)|or|lol|lmao|haha+|hehe|x+|please|pls|plz|ta|cheers|thanks|thank you|mate|love)(?<tail>[ ?!.]*)$/i;

/** The question itself; a message that is nothing else stays as it is. */
export function plainQuestion(text: string): string {
  let plain = text.trim().replace(before, '').replace(reported, 'wondering if ').replace(claimed, '');
  for (let shorter = strip(plain); shorter !== plain; shorter = strip(plain)) plain = shorter;
  return plain;
}

const fewestWords = 3;
/** "Thanks pet": whom one speaks to. */
const vocative =
  /[ ,]+(?:my )?(?:mate|love|luv|pet|hen|duck|chuck|petal|flower|darling|darlin|dear|sweetie|sweetheart|hun|hon|babe|pal|bud|buddy|bro|bruv|fam|chief|boss|guys|folks|team|ji|sir|ma'?am|madam|sis)(?: x+)?(?<tail>[ ?!.]*)$/i;
const courtesy =
  /^(?:(?:many |ok(?:ay)? |oh )?(?:thanks?|thank you|thx|ta|cheers)|bye|goodbye|night|hello|hi|hey|morning|evening|sorry|ok|okay|right|grand|lovely|great|perfect|brilliant|fab|nice one)\b/i;

function strip(text: string): string {
  const called = text.replace(vocative, '$<tail>').trim();
  if (called !== text && (countWords(called) >= fewestWords || courtesy.test(called))) return called;
  const plain = text.replace(after, '$<tail>').trim();
  return countWords(plain) >= fewestWords ? plain : text;
}
