/**
 * Roots whose vowel changes between verb, participle and noun ("übernehmen", "übernommen", "Übernahme"), without
 * umlauts, each as "root: other forms". They count only behind prefixes, so that "Band" in "Verband" is not taken
 * for "binden" in "Armband".
 */
const LINES = [
  'nehm: nomm nahm nimm nam',
  'zieh: zog zug',
  'setz: satz',
  'schliess: schloss schluss',
  'heb: hob hub',
  'weis: wies',
  'fliess: floss fluss',
  'sprech: sproch sprach spruch sprich',
  'leg: lag lieg',
  'geb: gab gib',
  'helf: holf half hilf hulf',
  'find: fund fand',
  'bind: bund band',
  'trag: trug',
  'geh: ging gang',
  'steh: stand',
  'sterb: storb starb stirb',
  'lass: liess',
  'biet: bot',
  'tret: trat tritt trit',
  'treff: troff traf triff',
  'fall: fiel',
  'halt: hielt',
  'schreib: schrieb schrif schrift',
  'scheid: schied',
  'bleib: blieb',
  'leih: lieh',
  'werb: worb warb',
  'greif: griff',
  'bring: bracht brach',
  'kenn: kannt kann',
  'nenn: nannt',
  'wend: wandt',
  'denk: dacht',
  'wachs: wuchs',
  'fahr: fuhr',
  'komm: kam kunf kunft',
  'lauf: lief',
  'ruf: rief',
  'sitz: sess sass',
  'schneid: schnitt',
  'brech: broch brach bruch',
  'stoss: stiess',
  'verlier: verlor verlus verlust',
  'gelt: golt gilt gult',
  'wiss: wuss wusst',
  'mess: mass miss',
  'lad: lud',
  'schieb: schob schub',
] as const;

/** Any form to its root. */
export const STRONG_ROOTS: ReadonlyMap<string, string> = new Map(
  LINES.flatMap((line) => {
    const [root = '', forms = ''] = line.split(': ');
    return forms.split(' ').map((form): [string, string] => [form, root]);
  }),
);
