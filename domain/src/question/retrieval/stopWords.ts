import { fold } from '../../language/understanding/normalise.ts';

/** Words that carry no content in a specialist question: function words, the frames of questions, small talk. */
const WORDS = `
ab aber alle allem allen aller alles als also am an andere anderen anderer anderes anders auch auf aus bei beide beiden
beim bereits bevor bin bis bist bitte da dabei dafür dagegen daher damit danach dann daran darauf daraus darf darfst
darin darüber darum darunter das dass davon davor dazu dem den denen denn dennoch der deren derer des deshalb dessen
desto die dies diese diesem diesen dieser dieses doch dort du durch dürfen dürfte eben egal ein eine einem einen einer
eines einige einigen einmal er erfolgen erfolgt erst erste ersten es etwa etwas euch euer eure falls für gab ganz
gegebenenfalls gegen gegenüber geht gehen gemäß gerade gern gibt gilt gelten ggf ggfs grundsätzlich gut hab habe haben
hallo hat hatte hätte hätten her hier hin hinsichtlich hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres
im immer in indem innen ins inwiefern inwieweit insbesondere irgendwie ist ja je jede jedem jeden jeder jedes jedoch
jemand jemandem jemanden jetzt kann kannst können könnte konnte kollege kollegen kollegin kolleginnen laut liegt liegen
man mal manche mehr mein meine meinem meinen meiner meines mich mir mit möchte möchten möglich muss müssen müsste nach
nachdem nämlich neben noch nun nur ob obwohl oder oft per pro rein schon sehr sein seine seinem seinen seiner seines
seit selbst sich sie sind so sobald sofern sogar solche solchen solcher soll sollen sollte somit sondern sonst sowie
soweit sowohl stattdessen tun über überhaupt um und uns unser unsere unserem unseren unserer unter usw viel viele vielen
vom von vor vorher wann war waren wäre wären warum was wegen weil weiter weitere welche welchem welchen welcher welches
wem wen wenn wer werde werden wessen weshalb wie wieder wieso wieviel will wir wird wo wobei wodurch wohin wollen womit
worauf worden wozu wurde wurden würde würden z zb zu zudem zum zunächst zur zurzeit zusätzlich zwar zwischen
bzw bzgl ca d dh etc evtl ff h i inkl o s sog ua u vgl zzgl abs absatz satz nr nummer art hs voraussetzung
voraussetzungen umfang kommt kommen macht machen frage fragen danke hinweis weiß jmd fall fälle
`;

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(fold));

/** Whether a folded word says nothing about the matter. */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);
