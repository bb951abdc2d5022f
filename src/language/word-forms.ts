/**
 * Forms that no ending tells: irregular past tenses and plurals, and the short and national
 * spellings of the same word. Closed classes of English, so they stand here as they are.
 */

const IRREGULAR =
  "arisen arise,arose arise,awoke awake,became become,began begin,begun begin,bent bend,bought buy,bound bind,broke break,broken break,brought bring,built build,rebuilt rebuild,burnt burn,came come,caught catch,chose choose,chosen choose,crept creep,dealt deal,drank drink,drawn draw,drew draw,driven drive,drove drive,dug dig,eaten eat,ate eat,fallen fall,fell fall,fed feed,felt feel,fled flee,flew fly,flown fly,forbade forbid,forbidden forbid,foresaw foresee,forgot forget,forgotten forget,fought fight,found find,froze freeze,frozen freeze,gave give,given give,gone go,went go,got get,gotten get,grew grow,grown grow,heard hear,held hold,hid hide,hidden hide,hung hang,kept keep,knew know,known know,led lead,learnt learn,lent lend,lit light,lost lose,made make,meant mean,met meet,overcame overcome,overthrew overthrow,overthrown overthrow,overtook overtake,paid pay,proven prove,rang ring,rung ring,ran run,ridden ride,rode ride,said say,sang sing,sung sing,sank sink,sunk sink,sat sit,saw see,seen see,sent send,shook shake,shaken shake,shone shine,shot shoot,shown show,slept sleep,slid slide,sold sell,sought seek,spelt spell,spent spend,spoken speak,spoke speak,sprang spring,sprung spring,stolen steal,stole steal,stood stand,struck strike,stuck stick,swam swim,swept sweep,swore swear,sworn swear,swung swing,taken take,took take,taught teach,threw throw,thrown throw,told tell,tore tear,torn tear,undergone undergo,underwent undergo,understood understand,undertaken undertake,undertook undertake,withdrawn withdraw,withdrew withdraw,withheld withhold,withstood withstand,woke wake,woken wake,won win,wore wear,worn wear,wove weave,woven weave,written write,wrote write,rewritten rewrite,children child,feet foot,geese goose,men man,mice mouse,teeth tooth,women woman,policemen policeman,servicemen serviceman,knives knife,shelves shelf,thieves thief,wives wife,wolves wolf,halves half,loaves loaf,criteria criterion,phenomena phenomenon,bacteria bacterium,alumni alumnus,fungi fungus,nuclei nucleus,stimuli stimulus,radii radius,curricula curriculum,analyses analysis,crises crisis,hypotheses hypothesis,parentheses parenthesis,syntheses synthesis,theses thesis,diagnoses diagnosis,indices index,vertices vertex,matrices matrix,appendices appendix";

const LEMMAS = new Map(
  IRREGULAR.split(",").map((pair): [string, string] => {
    const [form = "", lemma = ""] = pair.split(" ");
    return [form, lemma];
  }),
);

/** The dictionary form of a lower-case irregular form, "build" for "built"; else the word itself. */
export function lemmaOf(word: string): string {
  return LEMMAS.get(word) ?? word;
}

/** Words that mean the same and are written shorter, longer or in another country's way. */
const SAME =
  "doc docs documentation,info information,app application,config configuration,repo repository,env environment,dir directory,exe executable binary,pkg package,lib library,libs libraries,param parameter,params parameters,arg argument,args arguments,fn func function,int integer,ints integers,str string,bool boolean,char character,chars characters,const constant,consts constants,var variable,vars variables,vec vector,vecs vectors,mut mutable,ptr pointer,ref reference,refs references,impl implementation implement,async asynchronous,sync synchronous synchronise,auto automatic automatically,algo algorithm,db database,admin administrator,auth authentication,perms permissions,msg message,err error,num number,max maximum,min minimum,avg average,temp temporary temperature,prod production,dev development developer,perf performance,mem memory,prev previous,spec specification,specs specifications,stats statistics,sec second,secs seconds,mins minutes,hr hour,hrs hours,js javascript,ts typescript,py python,regex regexp,cmd command,del delete,eq equal,fmt format,init initialise,len length,diff difference,diffs differences,pic picture,pics pictures,photo photograph,uni university,govt government,dept department,exam examination,lab laboratory,phone telephone,plane aeroplane airplane aircraft,bike bicycle,fridge refrigerator,tv television,uk britain,us usa,usa america,uav drone,uavs drones,un nations,eu union,ww2 wwii,kyiv kiev,kharkiv kharkov,odesa odessa,lviv lvov,beijing peking,mumbai bombay,istanbul constantinople,barysaw borisov,zelensky zelenskyy zelenskiy,qaddafi gaddafi,percent percentage,ok okay,tyre tire,grey gray,programme program,cheque check,kerb curb,aluminium aluminum,aeroplane airplane,storey story,plough plow,sceptic skeptic,defence defense,offence offense,licence license,practise practice";

const VARIANTS = new Map<string, readonly string[]>();
for (const group of SAME.split(",")) {
  const words = group.split(" ");
  for (const word of words) {
    const others = words.filter((other) => other !== word);
    VARIANTS.set(word, [...(VARIANTS.get(word) ?? []), ...others]);
  }
}

/** Whether a lower-case word is known as a short, long or national spelling of another. */
export function isShortForm(word: string): boolean {
  return VARIANTS.has(word);
}

/** British endings and their American ones, tried both ways. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["our", "or"],
  ["ours", "ors"],
  ["oured", "ored"],
  ["ouring", "oring"],
  ["ourable", "orable"],
  ["ise", "ize"],
  ["ised", "ized"],
  ["ises", "izes"],
  ["ising", "izing"],
  ["isation", "ization"],
  ["yse", "yze"],
  ["ysed", "yzed"],
  ["tre", "ter"],
  ["tres", "ters"],
  ["ogue", "og"],
  ["lled", "led"],
  ["lling", "ling"],
  ["ller", "ler"],
];

/** Letters that a word must have before such an ending. */
const SHORTEST_ROOT = 3;

/** Other spellings of a lower-case word; most of those by ending exist in no text. */
export function spellingsOf(word: string): string[] {
  const found = [...(VARIANTS.get(word) ?? [])];
  for (const pair of ENDINGS) {
    for (const [from, to] of [pair, [pair[1], pair[0]] as const]) {
      if (word.endsWith(from) && word.length - from.length >= SHORTEST_ROOT) {
        found.push(word.slice(0, -from.length) + to);
      }
    }
  }
  return found;
}
