/** Words as they are typed on a phone, spoken in the North or missed by a finger, and what is meant. */
import { anyOf } from './any-of.js';

/** What is meant, and the ways to write it. */
const writtenAs: Record<string, string> = {
  // on a phone
  and: 'n adn',
  are: 'r',
  why: 'y',
  have: 'av hav hv',
  is: 'iz deh',
  when: 'wen',
  which: 'wich',
  what: 'wot wat wht waht whit wetin',
  'what is that': 'wossat',
  could: 'cud cld',
  should: 'shud shld',
  would: 'wud wld',
  about: 'abt bout aboot',
  because: 'bcos bcoz bcz becoz',
  there: 'thr ther',
  before: 'b4',
  meant: 'ment',
  though: 'tho',
  through: 'thru',
  people: 'ppl',
  every: 'evry',
  everyone: 'evry1 every1',
  anyone: 'any1',
  someone: 'some1',
  everything: 'evrything',
  something: 'sumthing smth summat sumfin',
  sometimes: 'sumtimes',
  enough: 'enuf enuff',
  night: 'nite',
  time: 'tym',
  know: 'knw',
  really: 'rly rlly realy',
  definitely: 'defo',
  obviously: 'obvs',
  probably: 'prolly probs',
  thanks: 'thx thnx thanx tnx',
  // run together
  'do you': "d'you d'ya",
  'do not know': 'dunno',
  'give me': 'gimme',
  'let me': 'lemme',
  'have to': 'gotta hafta',
  'want to': 'wanna',
  'going to': 'gonnae gonna',
  'is it not': 'innit',
  // a letter less
  doing: 'doin',
  going: 'goin',
  getting: 'gettin',
  causing: 'causin',
  helping: 'helpin',
  having: 'havin',
  taking: 'takin',
  making: 'makin',
  talking: 'talkin',
  saying: 'sayin',
  coming: 'comin',
  wondering: 'wonderin',
  asking: 'askin',
  feeling: 'feelin',
  nothing: 'nuthin nothin nowt nuffin',
  // a slip of the finger
  the: 'da de teh hte',
  this: 'dis tihs ths',
  that: 'dat taht tht',
  you: 'ya yuo ye',
  how: 'hwo hw',
  can: 'cna cn',
  just: 'jsut',
  with: 'wiht wi wiv wid',
  need: 'nede',
  // as it is spoken
  do: 'dae',
  from: 'fae frae',
  one: 'wan',
  of: 'o',
  not: 'nae',
  off: 'aff',
  out: 'oot',
  down: 'doon',
  to: 'tae',
  my: 'mi',
  make: 'mek',
  your: 'ur yuh',
  on: 'pon',
  in: 'inna',
  them: 'dem',
  please: 'abeg',
  want: 'waan',
  eating: 'eatin makan',
  'what is': 'wats wots',
  'or not': 'anot',
  'is not': 'isnae',
  'was not': 'wasnae',
  'can not': 'cannae',
  'do not': 'dinnae',
  'did not': 'didnae',
  'does not': 'doesnae',
  'will not': 'willnae',
  'would not': 'wouldnae',
  'has not': 'hasnae',
  anything: 'owt',
  right: 'reet',
  yes: 'aye',
  without: 'wivout',
  think: 'fink',
};

const meant = new Map(
  Object.entries(writtenAs).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word])),
);

const apart = "\\w'’&/-";
const shortForm = new RegExp(`(?<![${apart}])${anyOf(...meant.keys())}(?![${apart}])`, 'gi');

/** "Tests 4 it": a number before what is counted stays one. */
const four = /(?<=[a-z] )4(?= (?:it|me|my|the|this|that|a|an|leaky|sibo|gut)\b)/gi;

/** "evry1 hav it" → "everyone have it". */
export function withoutShortForms(text: string, isShouted: boolean): string {
  return text.replace(four, 'for').replace(shortForm, (word) => {
    // A single capital stands for a name: "vitamin N", "Y chromosome".
    if (word.length === 1 && word === word.toUpperCase() && !isShouted) return word;
    return meant.get(word.toLowerCase())!;
  });
}
