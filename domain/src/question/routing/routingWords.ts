/**
 * Words by which a question belongs to an area, beyond those the chat is understood with: the beginning of a word or,
 * from five letters on, a part of it. Folded. Widely spread on purpose, with the words of the law and those of the
 * counter: they rank areas and decide nothing. A word may stand under several areas and is shared among them.
 */
const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

export const ROUTING_WORDS: Readonly<Record<string, readonly string[]>> = {
  HZL: listOf(`
    lebensunterh regelsatz regelsaetz regelbedarf regelleist mehrbedarf zuschlag bedarfsgemein haushaltsgemein haushaltserspar
    eheaehn alleinsteh alleinerzieh schwanger umstandskl babyausstatt kinderwagen erstausstatt bekleid kleidung moebel
    herd kochen waschmaschin kuehlschrank fernseh hausrat einmalig unabweisbar ansparen
    unterkunft unterkunftskost wohnkost mietkost mietrueckst mietschuld mietkaution kaution genossenschaftsanteil raeumung
    vermieter untermiet miete mietvertrag kaltmiete warmmiete heizung heizkost heizoel brennstoff gasrechn betriebskost
    nebenkost nachforder umzugskost moebelwagen spedition renovier schoenheitsrep kostensenk angemessenheitsgr unangemess
    warmwasser durchlauferhitz strom energieschuld energieversorg stromsperr
    krankenversicherungsbeitr versicherungsbeitr basistarif altersvorsorgebeitr krankenkost diaet ernaehrung zoeliak
    obdachlos wohnungslos notunterkunft tagessatz frauenhaus haft haftentlass gefaengnis justizvollzug jva
    brille sehhilfe umgangsrecht bestreiten ungedeckt merkzeichen gehbehinder erwerbsunfaeh grossmutter grosselter enkel
    pflegekind buergergeld jobcenter zusammenleb bleibe jacke hose schuhe pullover wintersach brand bett matratz gardine zusammenzieh eingezogen zwangsraeum schimmel ofen kohle pellet gasspeicher einzugsrenov drogenentz entbindung geburt hebamme kindsvater regelbedarfsst
    deposit heating electricity homeless furniture clothing pregnan landlord
    darlehen karenzzeit krankenversicher krankenkasse standardtarif wohnungswechs anschaff reparatur telekommun rundfunk
    internet haushaltsger alterssicher bedarfsdeck fortschreib notlage existenzminim wohnungsbesch wohnungssuch
    maklerkost zweitwohn doppelmiet kabelansch schornstein hausgeld`),
  GRUSI: listOf(`
    grundsicher rente rentner rentnerin altersrente altersgrenze altersbezueg rentenalter regelaltersgr rentenantr rentenhoeh
    rentennachz renteneintritt rentenversicher rentenerhoeh grundrente muetterrente witwenrente betriebsrente riester
    ruhestand pension drv erwerbsminder erwerbsgemind erwerbsfaehig fachausschuss
    eingangsverfahr berufsbildungsbereich arbeitsbereich werkstattentg arbeitsfoerderungsg bewilligungszeitraum folgeantrag
    weiterbewillig auslandsaufenth ausland dauerhaft unterhaltsrueckgriff volljaehrig herbeigefuehrt kindeseinkomm lebensjahr
    altersarmut aufstock mehrbedarf regelbedarfsst erwachsene gemischte lebensabend arbeitsunfaeh witwe rentenbesch rentenauskunft altersvorsorg seniorin
    pensioner pensions retire incapacity abroad
    geburtsjahr lebensalter haushaltsstrom gemeinschaftsraeum mehrpersonenh nettoausgab direktzahl altersversorg
    zurechnungszeit rentenkuerz hinzuverdienst grundsicherungsamt`),
  HZP: listOf(`
    pflege wbvg pflegebeduerf pflegegrad pflegestufe pflegekass pflegesach pflegedienst pflegeheim pflegeversicher pflegebedarf
    pflegehilfsm pflegerisch pflegewohn pflegeperson heim heimkost heimentgelt heimvertrag heimplatz heimaufnahm heimbewohn
    eigenanteil investitionskost barbetrag taschengeld blindengeld blindenhilfe tagespfleg nachtpfleg kurzzeitpfleg
    verhinderungspfleg entlastungsbetr einrichtung einrichtungseinh ambulant stationaer teilstationaer vollstationaer
    bewohner altenheim seniorenheim seniorenzent seniorenresid senior oma opa begutacht gutachten mdk
    hausnotruf notruf treppenlift wohnumfeld sturz windel inkontinen demenz dement bettlaeger gebrechlich palliativ hospiz
    hauswirtschaft putzhilfe haushaltshilfe arbeitgebermodell assistenzpfleg betreuungskraft wohngruppe einzelzimmer
    doppelzimmer ausbildungsumlag alltagsbegleit waschen grundpfleg behandlungspfleg pflegt pflegende pflegefall residenz versorgt gelaehmt kassenleist zuzahlung kur krankenhausentl toilette rollator toilettenst nachtwache  leistungszusch
    nursing carer elderly
    selbstaendigk beeintraecht betreuungsmassn duschen baden auskleid treppensteig fortbeweg koerperpfleg medikament
    haeuslich nachbarschaftsh kurzzeit verguetungsvereinb pflegesatzvereinb pflegebuchf wohnstift hilfebeduerft umwandl
    betten lagerung sondenern kompressionsstr bewohnervertr`),
  EGH: listOf(`
    eingliederung teilhabeplan gesamtplan hilfeplan assistenz schulbegleit integrationshelf integrationskraft inklusion budget
    werkstatt wfbm foerderstaett rehatraeg rehabilitat behinder schwerbehind schwerstbehind seelisch geistig autis fruehfoerder
    wohnform gebaerden gehoerlos hoergeraet taub blind sehbehind rollstuhl querschnitt epilep hilfsmittel
    heilpaedagog begleitung sozialraum fachleist leistungserbring
    leistungsanbiet bthg bedarfsermittl lebensbereich mobilitaet fahrdienst kraftfahrzeughilf umbau umbaut arbeitsassist
    integrationsamt landschaftsverb existenzsicher trisom adhs suchterkrank suchtkrank besuchsbeihilf reittherap
    therapie poolen teilhabe studium hochschul helfer helferin klassenzimmer entwicklungsverz entwicklungsst gelaehmt alkohol sucht suchtkr drogen psychisch betreuer betreuung stundenweise lohnzusch gruppenassist  dolmetschen blindenhund assistenzhund  epileps handicap teilhabekonf wahlrecht mehrkosten unverhaeltnis herkunftsfam pflegefamil kurzzeitwohn tagesstrukt tagesfoerd werkstattwechs leistungstyp einzelfallhilf fachkraft integrativ
    disability disabled assistance wheelchair hearing inclusion
    arbeitsleben verguetung uebergangsgeld schiedsstell bezugsgroess werkstaett weiterbildung komplexleist zielvereinb
    jugendhilf arbeitsplatz arbeitsmarkt rahmenvertr besondere leistungsvereinb gesamtplankonf lebenslagenmod
    blindengeld kommunikationsh taubblind schwerhoer lernbehind entwicklungsfoerd jugendliche unterstuetzte`),
  BEST: listOf(`
    bestatt beerdig begraebnis begraeb beisetz grab grabstein grabpfleg sarg urne friedhof friedwald seebestatt krematori
    einaescher feuerbestatt erdbestatt verstorben verstarb verstirb starb gestorben leichnam leiche leichensch totenschein
    tote totgeb fehlgeburt sternenkind ueberfuehr trauer trauerfei blumenschmuck kranz todesfall todesanz todestag tod
    ausschlag hinterblieb sterbegeld sterbeurk sterbefall sterbevierteljahr ordnungsbehoerd ordnungsamt bestattungspfl
    witwer nachlassger kostentragungspfl totenfuers witwe kreuz    ruhezeit friedhofsgeb bestatter asche todeszeitp sterbe obduktion kuehlzelle aufbahr pfarrer redner traueranz trauerkarte leichenwag lebensgefaehrt
    funeral burial grave cemetery deceased
    totenruh bestattungswald einbalsam sterbehaus friedhofsverw grabbepflanz grabstell trauerfall trauergaest urnengrab
    reihengrab wahlgrab leichenhall leichenhem totenwach bestattungsvorsorg todesursach`),
  ASYL: listOf(`
    asyl gefluecht fluechtling geduldet duldung analogleist grundleist passbeschaff passpflicht reisepass passersatz passkost botschaft konsulat abschieb
    ausreise rueckkehr bezahlkarte anspruchseinschraenk leistungseinschr leistungskuerz gemeinschaftsunterk sammelunterk
    landesunterk erstaufnahm aufnahmeeinricht landeseinricht zuweisung zugewiesen wohnsitzauflag residenzpfl
    arbeitsgelegenh aufenthaltsges aufenthaltstit aufenthaltserl aufenthaltsdau auslaender auslaenderbeh einreise visum
    ukrain syr afghan irak iran eritre somal nigeria guinea kosov alban serb georgi maghreb fiktionsbescheinig dolmetsch
    sprachmittl integrationskurs dublin rechtskreiswechsel papiere bamf verpflichtungserkl buergen gesundheitskarte
    behandlungssch krankenschein sachleist unbegleitet familiennachz nachgezog ankunftsnachw folgeantragstell camp unterkunftsgeb
    rechtsmissbr fluechtet flucht schutzsuch schutzstat abgelehnt herkunftsland heimatland landesaufnahm ausgereist untergetaucht kirchenasyl arabisch tuerkisch farsi dari   wohnsitzzuw sozialbetreu mietobergr
    asylum refugee interpreter
    identitaet drittstaat mitgliedstaat ueberbrueckungsl staatsangehoer schutzgesuch wertgutsch eilfall sicherheitsleist
    fingerabdr migration migrant haushaltsenerg aufenthaltsrecht arznei rueckreis abschiebungs vollziehbar aufnahmezentr
    ankerzentr bundesamt rueckfuehr ausreisepflicht herkunft einbuergerung niederlassungserl kontingent afghanisch
    syrisch`),
  WOG: listOf(`
    wohngeld wogv miete mietenstufe mietstufe mietzuschuss lastenzuschuss lastenberechn belastung mieterhoeh mieterin haushaltsmitglied
    hoechstbetrag wohneigent bafoeg student studier klimakomponent heizkostenzusch heizkostenkomp heizkostenentl mietvertrag
    eigenheimbesitz hausbesitz eigentuemer gesamteinkomm plausibil bewilligungszeitraum untervermiet mischhaush
    wohnraum quadratmet transferleist instandhalt wohnungsueberlass brutto vermieterbesch wohnflaeche zimmer weitervermiet haeusleb hypothek tilgung kreditrate abtrag grundsteuer wohnungsamt geringverdien mietbelast mietspieg gdb
    housing
    jahreseinkomm kapitalertr verringer einwohner nettokaltm dauerwohnr gebrauchsueberl mietwert kostenmiete
    sozialversicherungsb wohnkostenzus eigennutz foerderhoehe wohnungsnebenk untermieter zuschussberecht steuern
    lohnsteuer pauschalabz mietobergrenz haushaltsgroess`),
  BUT: listOf(`
    bildungspaket bildungsund teilhabepaket teilhabebudget teilhabebetr teilhabepausch teilhabeleist schule schulbed schulmitt
    schulsach schulausflug schulfahrt schulweg schulhalbj schulanfang ganztag einschul erstklaess schueler schuelerb schuelerf
    schuelerti unterricht klassenfahrt klasse abschlussfahrt abschlussreise lernfoerd nachhilf zeugnis versetzung kita
    kindergart kindertages tagesmutter hort ogs mensa mittagess mittagsverpfleg verpfleg essensgeld verein vereinsbeitr
    mitgliedsbeitr sportverein fussball schwimm judo musikinstr musikschul musikunterr instrument ranzen tornister hefte
    bildung freizeit ferienlag ferienfreiz ausflug fitness busticket fahrkarte gutschein kinderzuschl legasthen gymnasium
    grundschul berufsschul jugendherberg austausch laptop tablet ipad taschenrechn klavier geige gitarre zoo  theater museum  landheim schullandh kiz familienkasse stifte zirkel abitur abendgymn internat realschul gesamtschul foerderschul vorschul legastheni mathe englisch turnverein pfadfind konfirmand jugendfreiz sprachkurs sommercamp  karate tanzkurs ballett reitunterr chor schulbuch schulbuech kopiergeld azubi kindertagespfl spielkreis krippe caterer
    school tutoring nursery
    schuljahr schulbesuch sport kultur gesellig tageseinricht lernziel anbieter sofortzuschl kinderzulage schulkind
    kitakind klassenkass projektwoch schulessen schulkiosk nachmittagsbetr hausaufgaben foerderunterr
    bildungskarte malkurs kunstschul theatergr trainingslag`),
  VERF: listOf(`
    widerspruch vwzg vwgo widerspruchsverf anhoer angehoert bescheid ruecknahm zuruecknehm zurueckgenomm widerruf aufheb aufgehob erstatt
    erstattungsansp kostenerstatt ausschlussfrist verjaehr verwirk akte akteneins aktenvorl bevollmaecht vollmacht anwalt
    rechtsanw betreuer mitwirk auskunft beratung beratungspfl beratungsfehl vorschuss vorleist kontoausz bankunterl
    datenschutz sozialdat datenuebermittl uebermittl polizei zustaendig fallabgab frist klage klagefrist sozialgericht
    gericht eilantrag eilverfahr einstweilig anordnung berufung zustell bekanntgab verwaltungsakt ueberpruef
    begruendung untaetig nachzahl rueckforder ueberzahl zurueckford weiterleit mail gemailt elektronisch fax brief post
    versag entzieh umzug ermessen nebenbestimm bedingung vorbehalt rechtsbehelf belehrung wiedereinsetz versaeum verspaet
    unterschrift formular antragstell verfahren befangen amtssprach amtshilf amtsermittl sachverhalt beweis hausbesuch
    aufrechn verrechn pfaend abtret verzins verzicht bestandskr rechtskraft aufschiebend sofortig vollzieh vergleich
    leistungstraeg sozialhilfetraeg behoerde berichtig rechenfehl vorlaeufig kenntnis beteilig zeugen ladung
    oeffentlichrecht rathaus heimatkreis amtsgericht wiedergeb schriftlich schreiben antwort umgezogen nachbarkommune nachbarstadt herstellungsansp zugang briefkasten niederschrift richter streit abhelf abgeholfen nachhol nachreich unterlagen vorlegen vorgelegt schwaerz loesch schweigepfl strafanz betrug ermittlungspfl abgabe uebergabe vertretungsbef generalvollm untervollm prozesskost gebuehr porto abschlag teilbesch
    appeal objection deadline court overpay repay competent privacy retroactiv
    urteil verhandl beschwerde revision beschluss urkund dokument signatur einwillig protokoll sachverstaend
    rechtsmittel vollstreck auslagen abschrift erledig speicher ersuchen rechtsnachf sonderrechtsn erklaerung nichtig
    heilung umdeut zusage zusicher vertrauenssch fahrlaessig jahresfrist monatsfrist zuzieh bote vertreter rechtswidr
    kopie ablichtung mahnung vollstreckung stundung niederschlag erlass ratenzahl ruhen antragsfrist rueckwirk zeitpunkt
    gutglaeub doppelbezug dauerverwaltungsakt schlussbescheid eingangsbest zustellungsurk`),
  VERM: listOf(`
    haftung haften haftet einkommen einkuenft einnahm vermoeg erbschaft erbe erben geerbt vererb nachlass schenk verschenk lebensversicher
    rueckkaufsw police steuererst trinkgeld spende absetz abzusetz freibetrag freigrenz kfz auto kraftfahrzeug motorrad
    wohnmobil grundstueck hausgrund eigentumswohn eigenheim immobilie schonvermoeg sparbuch sparguth gespart angespart
    ersparnis ruecklage bauspar aktien wertpapier krypto bitcoin depot schmuck erbstueck minijob nebenjob lohn verdien gehalt
    zufluss unterhalt unterhaltsansp unterhaltspfl finanzamt zinsen dividend anrechn anzurechn angerechn anrechnungsfr verwert
    bargeld haerte einkommensgr nutzniess niessbrauch wohnrecht altenteil ueberleit uebergang kostenersatz kostenbeitr
    lotto lotterie gluecksspiel gewinn abfindung ehrenamt aufwandsentsch kindergeld elterngeld schmerzensgeld opferrente
    praemie energiepausch sachbezueg sachbezug haftpflicht hausratvers werbungskost partnereinkomm
    vermietung verarm ueberschrieb uebertrag verkauf verkaufen veraeusser acker wald wiese tagesgeld girokonto kontostand guthaben bausparen fahrtkost pendler arbeitsweg arbeitsmittel gewerkschaftsb jobb   nebenverdienst aushilf geldgeschenk zuwendung gutschrift rueckzahlung borgen geborgt geliehen familienzuschl doppelter erbteil pflichtteil testament vermaecht teilungsverst schulden glaeubiger insolvenz scheidung ehemann ehefrau ehegatt partner partnerin lebenspartn vater mutter eltern unterhaltsz  familienkasse
    income wages salary assets asset savings inherit vehicle maintenance allowance
    einsatz einzusetz ersatzpflicht geldeswert gesamtschuld ueberbrueckungsg ferienjob freiwilligendienst rueckerstatt
    wohngebaeud leibrente schadensersatz stiftung wohlfahrtspfl verkehrswert beleih grundbuch mietkautionsg
    versorgungsausgl zugewinn kontovollm treuhand sperrkonto bestattungsvertr sparvertrag fonds kapitallebens witwenabf
    ausbildungsverg berufsunfaeh unfallversicherungsr verletztenr unfallrente blindengeld landesblindeng pflegeperson
    erwerbseink erwerbstaetigk absetzungsbetr arbeitsentgelt kurzarbeit krankengeld arbeitslosengeld bafoegdarl
    provision tantieme`),
};
