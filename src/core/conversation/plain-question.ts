/** A message less the way it is put: text-speak written out, and no "quick q" before or "just curious" after it. */

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
  adn: 'and',
  waht: 'what',
  taht: 'that',
  whit: 'what',
  ye: 'you',
  dae: 'do',
  fae: 'from',
  wi: 'with',
  nae: 'not',
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

/** "evry1 hav it" → "everyone have it". */
export function writtenOut(message: string): string {
  const plain = message.replace(dictated, '?').replace(reassurance, '$1$2never mind');
  return plain.replace(shortForm, (word) => {
    // A single capital stands for a name: "vitamin N", "Y chromosome".
    if (word.length === 1 && word === word.toUpperCase() && message !== message.toUpperCase()) return word;
    return shortForms[word.toLowerCase()]!;
  });
}

const before =
  /^(?:(?:quick (?:q|question|one)|(?:one|last|next|another|silly|stupid|dumb|daft) (?:q|question|one)|as in|i mean like|let me ask|may i ask|can i ask|tell me straight|be honest|honest(?:ly)?|seriously|serious question|genuine question|just (?:say|tell me) (?:yes or no)|settle something|out of interest|just checking|just to check|to be clear|so just to be clear)\b[ ,:;.–—-]*(?:promise[ ,.]+)?)+(?=\S)/i;

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

function strip(text: string): string {
  const plain = text.replace(after, '$<tail>').trim();
  return plain.split(/\s+/).length >= fewestWords ? plain : text;
}
