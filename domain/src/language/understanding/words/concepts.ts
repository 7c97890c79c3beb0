/**
 * The words of requests, by what they do in a sentence. One form has one concept; the intent patterns speak of
 * concepts only. Forms are folded (ae, oe, ue, ss). German and English words of one meaning are together.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  self: 'ich wir i we',
  me: 'mich mir uns me us',
  my: 'mein meine meinen meiner meinem meines unser unsere unseren unserer unserem my our',
  you: 'du ihr dir dich euch sie you',
  one: 'man einer einem one',
  be: 'bin bim bist sind seid ist wird werde werden wirst is are be were sein waere waer sei',
  past: 'war waren hatte hatten gewesen',
  have: 'habe hab haben hat hast habt haette haetten haett have has had having',
  can: 'kann kannst koennen koennt koennte koennten koenntest koenntet konnte konnten can could kannste koennts',
  must: 'muss muessen muesste musst must soll sollen sollte sollten should darf duerfen duerfte may might',
  want: 'will moechte moechten wollen wollte wuerde wuerden want would like',
  wish: 'gern gerne gerner glad gladly happy willing',
  who: 'wer who whom wen wem',
  someone: 'jemand jmd jmnd jemd irgendwer irgendjemand someone anyone anybody somebody',
  someoneObj: 'jemanden jemandem jmden irgendjemanden irgendwen',
  which: 'welche welcher welches welchen welchem which',
  what: 'was what wat',
  how: 'wie how',
  when: 'wann when',
  where: 'wo where wohin woher',
  why: 'warum wieso weshalb why',
  whether: 'ob whether if wenn falls',
  not: 'nicht nich net ned not nie never',
  no: 'ohne kein keine keinen keiner keinem keinerlei no without',
  anymore: 'mehr laenger anymore longer',
  again: 'wieder again back zurueck',
  afterAll: 'doch',
  please: 'bitte bidde pls please biite',
  ask: 'erbitte erbitten bitten',
  there: 'da hier dabei there here anwesend',
  too: 'zu',
  to: 'an',
  off: 'ab aus off out',
  ein: 'ein',
  with: 'mit with',
  outside: 'ausser',
  about: 'ueber about regarding bezueglich betreffend betr',

  need:
    'brauche brauch brauchen brauchst braucht braeuchte braeuchten braucht benoetige benoetigen benoetigt ' +
    'gebraucht need needs needed require required noetig notwendig erforderlich',
  seek: 'suche such suchen sucht gesucht looking seeking seek gesuch gesuche',
  organise:
    'organisieren organisiert organisiere organisier organisierst planen plane plan plant geplant einplanen ' +
    'vereinbaren vereinbare vereinbart ansetzen ansetze angesetzt einladen einlade lade lad laden abstimmen ' +
    'festlegen festsetzen terminieren anberaumen koordinieren einberufen einrichten einstellen anlegen ' +
    'arrange arrangieren organise organize schedule scheduled set setup book buchen buche invite',
  find: 'finden finde findet gefunden findest find',
  propose:
    'vorschlagen vorschlag vorschlaege schlag schlage propose suggest terminvorschlag terminvorschlaege',
  settleOn: 'machen mache mach macht machst make gemacht',
  move: 'verschieben verschiebe verschoben verlegen verlege verlegt vorziehen reschedule postpone move',

  cover:
    'vertretung vertretungen aushilfe ersatz ersatzkraft vertretungskraft urlaubsvertretung krankheitsvertretung ' +
    'krankenvertretung vertretungsbedarf vertreter vertreterin cover coverage vertretungsperson abdeckung ' +
    'mittagsvertretung telefonvertretung schaltervertretung springer springerin substitute replacement standin stand-in vetretung',
  coverVerb:
    'vertreten vertrete vertretet vertretest einspringen einspringt einspringe einzuspringen auszuhelfen aushelfen aushilft aushelfe aushelft vertretend',
  covers: 'vertritt vertrittst covers covered covering',
  claim: 'annehmen claim',
  jump: 'deckt decke decken springe springt springen spring springst jump',
  helpOut: 'helfe hilft helfen helft hilf helfend unterstuetzen unterstuetze unterstuetzt helping',
  help: 'hilfe unterstuetzung help support hilfestellung verstaerkung mithilfe',
  takeOver:
    'uebernehmen uebernimmt uebernehme uebernehmt uebernehm uebernimmst uebernaehme uebernehmend take takes taking ' +
    'abnehmen abnimmt auffangen auffaengt besetzen mitmachen abdecken abdeckt betreuen',
  unstaffed: 'unbesetzt unterbesetzt unbesetzte verwaist',
  staffed: 'besetzt staffed abgedeckt',
  takeUp: 'nehme nehmen nimmt nehmt nimm nehm',
  spare:
    'luft kapazitaet kapazitaeten kapa kapas ressourcen spielraum puffer leerlauf freiraum capacity time zeit zeitlich',
  free: 'frei verfuegbar available disponibel free freie freien freier',
  offerVerb: 'biete bieten anbieten anbiete biet offer offering',
  dispose: 'verfuegung disposition einsatzbereit einsetzbar bereit freiwillig',
  requestNoun:
    'anfrage anfragen vertretungsanfrage vertretungsanfragen anforderung gesuch vertretungsgesuch vertretungswunsch ' +
    'vertretungsantrag request vertretungsbitte coverrequest',
  offerNoun: 'angebot vertretungsangebot hilfsangebot angebots angebote',
  promise:
    'zusage zugesagt zusagen annahme angenommen zugesagte accepted acceptance zugeteilt eingetragen versprochen',
  mistaken: 'versehentlich versehen irrtuemlich mistake accident faelschlich',
  cancel:
    'stornieren storniere storniert storno canceln cancel canceled cancelled loeschen loesche geloescht zurueckziehen ' +
    'zurueckgezogen zurueckzuziehen zurueckziehe zuruecknehmen zurueckgenommen zurueckzunehmen withdraw withdrawn revoke ' +
    'annullieren rueckgaengig aufheben streichen streiche gestrichen stornierung storniern',
  pull: 'ziehe ziehen zieht zieh',
  callOff: 'absagen absage abgesagt abzusagen sage',
  done: 'erledigt ueberfluessig hinfaellig gegenstandslos geklaert obsolet unnoetig vergessen entfallen entfaellt',
  manage: 'schaffe schaff schaffen klappt klappen wahrnehmen wahrzunehmen einhalten',
  stepBack: 'trete zuruecktreten zurueckgeben zurueckzugeben',

  roster:
    'dienstplan dienstplaene dienstplans einsatzplan wochenplan besetzungsplan vertretungsplan tagesplan planung ' +
    'roster rota plaene telefonplan schichtplan personalplan wochenuebersicht dienstuebersicht',
  staffing: 'besetzung besetzungen luecken besetzungsluecke besetzungsluecken luecke gaps staffing',
  duty: 'dienst dienste duty telefondienst spaetdienst fruehdienst bereitschaft schicht schichten shift dienstbereit dienstzeiten schalterdienst shifts',
  show: 'zeig zeige zeigen zeigst zeigt anzeigen anzeige show list liste auflisten oeffne oeffnen display ansehen sehen uebersicht overview anschauen einsehen',
  present:
    'erreichbar eingeteilt eingesetzt eingeplant verplant arbeitet arbeiten arbeite sitzt sitze working einsatz anwesenheit vertretungsweise',
  turn: 'dran reihe',
  competent: 'zustaendig zustaendige responsible ansprechpartner ansprechpartnerin',

  question:
    'frage fragen fachfrage fachfragen question questions rueckfrage rueckfragen rechtsfrage verstaendnisfrage',
  know: 'kennt kenne kennst kennen weiss wisst weisst wissen auskennt auskennen know knows ahnung erfahrung erfahrungen auskenne experience',
  explain: 'erklaeren erklaert erklaer sagen sagt sag explain tell erlaeutern beantworten auskunft',
  applies: 'gilt gelten greift zaehlt zaehlen gehoert gehoeren apply applies count counts bedeutet',
  counted:
    'berechnet berechnen berechnung ermittelt angerechnet anrechnen anrechnung anzurechnen berechne ermitteln calculate calculated ausrechnen rechne rechnen errechnen',

  standardCase:
    'standardfall standardfaelle standardfalls standardfaellen standardfaelle musterfall musterfaelle standardloesung ' +
    'standardloesungen standardcase standardcases praezedenzfall praezedenzfaelle standardvorgehen musterloesung',
  standard: 'standard',

  case: 'fall faelle faellen falls akte akten vorgang vorgaenge vorgaengen case cases fallakte fallakten antraege aktenzeichen az file files aktenbestand',
  caseList:
    'fallliste falliste fallisten falllisten fallbestand falluebersicht caselist aktenliste vorgangsliste fallauswahl rueckstaende arbeitsvorrat fallkorb arbeitsliste posteingang aufgabenliste',
  handover: 'fallabgabe falluebergabe aktenuebergabe uebergabe handover aktenabgabe',
  give:
    'abgeben abgebe abgibt abzugeben abgegeben uebergeben uebergebe uebergib uebergibt weitergeben weitergebe weitergegeben weiterleiten ' +
    'uebertragen uebertrage weiterreichen weiterreiche zuweisen transfer transferieren ueberlassen abtreten abtrete verteilen verteilt hand',
  hand: 'gebe gib geben gebt geb give',
  open: 'offen offene offenen offener unerledigt unerledigte unerledigten open laufend laufende laufenden anhaengig anhaengige faellig faellige faelligen ueberfaellig ueberfaellige ueberfaelligen aktuellen aktuelle pending bearbeiten warten liegen liegt ansteht anstehen steht stehen',
  assignedWord: 'bearbeitung warteschlange queue',

  urgentCase:
    'eilfall eilfaelle notfall notfaelle eilantrag eilsache eilverfahren emergency eilbedarf sofortfall akutfall',
  urgent:
    'dringend dringende dringender dringendes dringendst eilig eilige eiliger asap schnellstmoeglich schnellstens unverzueglich umgehend urgent ' +
    'urgently eilt immediately schleunigst',
  now: 'sofort jetzt sofortige sofortiger gleich now',
  destitute:
    'mittellos mittellose mittelloser mittellosen obdachlos obdachlose obdachloser obdachlosen wohnungslos wohnungslose wohnungsloser wohnungslosen stromsperre raeumung raeumungstermin barauszahlung ' +
    'sofortauszahlung barscheck destitute homeless evicted obdachlosigkeit wohnungslosigkeit mittellosigkeit lebensmittelgutschein gutschein zwangsgeraeumt gassperre zwangsraeumung stromabschaltung notunterkunft',
  paymentRun: 'zahllauf zahllaeufe zahlungslauf auszahlungslauf zahllaufs payrun',
  release: 'freigeben freigabe freigibt freigeben release freizeichnen gegenzeichnen zweitfreigabe zeichnen',

  meeting:
    'besprechung besprechungen sitzung sitzungen treffen meeting meetings schulung schulungen quartalsschulung ' +
    'lenkungsausschuss steuerungsgruppe lenkungsgruppe austausch runde abstimmung abstimmungstermin dienstbesprechung ' +
    'videokonferenz telefonkonferenz telko konferenz teamsitzung teammeeting workshop fallbesprechung fachaustausch ' +
    'arbeitskreis videocall quartalstreffen halbjahrestreffen koordinierungsgruppe lenkungskreis ag arbeitsgruppe ' +
    'lenkungsausschusssitzung steuerungsgruppensitzung training gespraech jourfixe jour besprechungstermin sitzungstermin ' +
    'schulungstermin erfahrungsaustausch klausurtag klausurtagung kickoff jf committee fortbildungstermin videobesprechung ' +
    'fachbesprechung leitungsrunde teamrunde quartalsbesprechung ausschuss gremium kompetenzteam hvb',
  appointment: 'termin termine terminfindung terminabstimmung terminsuche appointment slot date doodle',

  deadline:
    'frist fristen widerspruchsfrist klagefrist rechtsbehelfsfrist fristende fristberechnung fristablauf deadline ' +
    'widerspruchsfristen fristenrechner fristrechner fristlauf ablauf rechtsmittelfrist',
  objection: 'widerspruch widersprueche einspruch klage klagen objection appeal rechtsbehelf',
  decision:
    'bescheid bescheide bescheids bewilligungsbescheid ablehnungsbescheid decision letter aufhebungsbescheid',
  post: 'post aufgegeben abgeschickt versandt verschickt verschickt posted mailed sent zugestellt zustellung zugegangen bekanntgabe bekanntgegeben rausgeht rausgegangen abgesandt postausgang versendet zur-post',

  sick:
    'krank kranke krankgeschrieben krankgemeldet krankmeldung krankschreibung erkrankt arbeitsunfaehig arbeitsunfaehigkeit ' +
    'au sick ill unwell fieber migraene grippe erkaeltet erkaeltung corona magendarm bauchschmerzen bettlaegerig flachliegen ' +
    'kopfschmerzen rueckenschmerzen covid unpaesslich uebel flu kindkrank krankenschein infekt ' +
    'lebensmittelvergiftung zahnschmerzen kreislauf arbeitsunfaehigkeitsbescheinigung krankheitsbedingt ' +
    'bronchitis hexenschuss norovirus magenverstimmung fever quarantaene',
  flat: 'flach krankenhaus hospital',
  holiday:
    'urlaub urlaube urlaubstag urlaubstage sonderurlaub elternzeit mutterschutz gleittag gleitzeit ueberstundenabbau ueberstunden ueberstundenfrei ' +
    'bildungsurlaub dienstreise fortbildung lehrgang seminar dienstfrei vacation leave holiday holidays abwesend abwesenheit ' +
    'reha kur freizeitausgleich brauchtumstag kinderkrankentag zeitausgleich mehrarbeitsausgleich absent absence abbummeln resturlaub ' +
    'jahresurlaub kurzurlaub heimarbeitstag beerdigung',
  doctor:
    'arzt aerztin arzttermin zahnarzt zahnarzttermin facharzt doctor dentist klinik vorsorgeuntersuchung op operation untersuchung physiotherapie orthopaeden hausarzt augenarzt mrt frauenarzt gericht gerichtstermin behoerdengang',
  recused: 'befangen befangenheit recused',
  nobody: 'niemand niemanden niemandem nobody keiner',
  costs:
    'kosten miete gebuehren beitraege schulden rechnung rechnungen costs mietschulden kaution fahrtkosten',
  matter:
    'antrag antragstellung leistung leistungen leistungsbezug anspruch bedarf bedarfe zahlung zahlungen ' +
    'rente renten sozialhilfe nachweis nachweise unterlagen haushalt darlehen ueberzahlung einkommensnachweis ' +
    'ehepaar ehegatte partner betreuer betreuung selbststaendige pauschale hoehe voraussetzungen ' +
    'rueckforderung bewilligung ablehnung abtretung insolvenz pfaendung kindergeld unterhaltsvorschuss jobcenter buergergeld ' +
    'krankenkasse krankenversicherung sozialamt benefit benefits verzicht nachzahlung rueckwirkend bewilligt ' +
    'bewilligen ablehnen aufenthalt frauenhaus strafhaft haft selbstaendige antragsdatum haushaltsmitglied ' +
    'unionsbuerger auslaender umzugskosten verjaehrt erstattung erstatten ' +
    'sanktion kuerzen kuerzung einstellen versagen beruecksichtigen beruecksichtigt abgesetzt absetzen freigelassen',
  client:
    'kunde kundin kunden klient klientin klienten antragsteller antragstellerin leistungsberechtigte leistungsberechtigter leistungsberechtigten ' +
    'bewohner bewohnerin heimbewohner hilfeempfaenger leistungsbezieher buerger buergerin applicant client claimant rentner rentnerin',
  people: 'leute personal kraft kraefte personen',
  basicNeed: 'wohnung unterkunft geld essen strom obdach heizung lebensmittel bleibe gas wasser shelter food',
  legal:
    'gesetzliche gesetzlicher gesetzlichen rechtliche anwaltliche prozessuale bevollmaechtigte bevollmaechtigter',
  child: 'kind kinder tochter sohn kita schule kindergarten child son daughter kids',
  fallOut:
    'falle faellt fallen ausfallen ausfalle ausgefallen ausfall ausfaellt fehle fehlt fehlen missing verhindert unabkoemmlich',
  come: 'komme kommen kommt komm come coming reinkommen erscheine erscheinen schaffs',
  away: 'weg raus out ooo unterwegs daheim zuhause hause auswaerts',
  office: 'buero office haus amt rathaus',
  leave: 'gehen los frueher losgehen feierabend erst spaeter verspaete verspaetet',
  healthy: 'gesund fit genesen better recovered healthy',
  feel: 'geht gehts fuehle fuehl feel feeling going',
  report: 'melde melden meldet meld abmelden calling call abgemeldet entschuldige',
  bad: 'schlecht elend miserabel mies unwohl bescheiden unwell',
  stay: 'bleibe bleib bleiben stay staying',

  desk: 'telefon schalter telefone hotline infothek sprechstunde sprechzeit sprechzeiten tresen empfang phone phones desk counter platz arbeitsplatz posten sprechtag buergersprechstunde servicestelle zentrale',
  colleague:
    'kollege kollegin kollegen kolleginnen kollegens mitarbeiter mitarbeiterin mitarbeiterinnen sachbearbeiter sachbearbeiterin ' +
    'teamleitung teamleiterin teamleiter azubi frau herr herrn colleague coworker auszubildende praktikantin leitung',
  work: 'arbeit vertretungsdienst aufgaben aufgabe arbeiten work sachgebiet bereich bereiche sachgebiete themen',

  hello:
    'hallo hi hey moin moinsen servus hello huhu tach gruess gruesse greetings gutenmorgen halloechen hallihallo morgaehn gruessdich glueckauf mahlzeit',
  good: 'gutn guden gudn guten gute gutes schoenen schoenes schoene good nice frohe frohes super prima klasse perfekt top spitze toll great cool wunderbar',
  thanks: 'danke dank thanks thank thx merci bedanke dankeschoen',
  welcome: 'gerngeschehen bitteschoen willkommen',
  bye: 'tschuess tschues ciao bye wiedersehen feierabend wochenende abend nacht weekend tschau bisdann spaeter later',
  okay: 'ok okay oki alles klar passt gut verstanden jo ja jep yes nein nope fine alright yep okey verstehe',
  joke: 'witz wetter joke weather',
  bot: 'bot chatbot assistent funktionen funktion befehle befehl kommandos anleitung bedienung menue menu commands features moeglichkeiten handbuch funktioniert funktionierst faq beispiele instructions bedienen tutorial optionen leistungsumfang',
  start: 'start starten loslegen',
};

const byForm = new Map<string, string>();
for (const [concept, forms] of Object.entries(CONCEPTS))
  for (const form of forms.split(' ')) if (!byForm.has(form)) byForm.set(form, concept);

/** Folded form → concept. A form that stands under two concepts belongs to the first. */
export const concepts: ReadonlyMap<string, string> = byForm;
export const CONCEPT_NAMES: ReadonlySet<string> = new Set(Object.keys(CONCEPTS));

/**
 * Concepts whose long words are recognised behind a slip of the finger. They decide what a message is about, and are
 * unlike other words; the small words of a sentence have too many neighbours to be corrected.
 */
export const CORRECTED_CONCEPTS: ReadonlySet<string> = new Set([
  'cover',
  'coverVerb',
  'requestNoun',
  'takeOver',
  'need',
  'someone',
  'sick',
  'holiday',
  'roster',
  'spare',
  'free',
  'standardCase',
  'caseList',
  'urgentCase',
  'paymentRun',
  'meeting',
  'appointment',
  'deadline',
  'objection',
  'decision',
  'desk',
  'colleague',
  'question',
  'helpOut',
  'please',
  'urgent',
  'thanks',
  'help',
  'done',
  'unstaffed',
]);
