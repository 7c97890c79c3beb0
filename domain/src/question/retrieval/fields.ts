/**
 * Fields of words: what an office talks of in the words of the law and in those of the counter. Finer than subject areas
 * and wider than the thesaurus; to share a field is a weak sign. The beginning of a word or, from five letters on, a
 * part of it; folded.
 */
const FIELDS_BY_NAME: Readonly<Record<string, string>> = {
  // Living
  home: 'wohnung wohnen wohnt bleibe zimmer mieter miete kaltmiete warmmiete unterkunft unterkunftskost vermieter hauswirt quadratmeter qm bude wohnraum kdu appartement zuhause housing apartment landlord tenant accommodation',
  rentDebt: 'mietschuld mietrueckst raeumung rueckstand gekuendigt kuendig zwangsraeum schuldig',
  deposit: 'kaution mietsicherheit sicherheit genossenschaftsant deposit',
  heating:
    'heizung heizkost heizoel heizen gas gasrechn brennstoff kohle pellet fernwaerme heizverhalt ofen heating',
  electricity:
    'strom energie stromschuld energieschuld stromsperr haushaltsstrom energieversorg sperre abgestellt electricity abschlag stromvertr',
  hotWater: 'warmwasser durchlauferhitz boiler dusche',
  extraRentCost: 'nebenkost betriebskost nachforder nachzahl abrechnung guthaben muellgeb wassergeb',
  moving:
    'umzug umzieh umgezog zieht auszug auszieh ausgezog einzug einzieh eingezog wegzug zuzug moebelwagen spedition wohnungswechs wechsel schluessel moving removal',
  renovation: 'renovier streichen tapezier schoenheitsrep maler einzugsrenov',
  tooExpensive: 'angemess unangemess teuer teure kostensenk obergrenze hoechstbetr zuviel luxus',
  sublet: 'untermiet untervermiet weitervermiet mitbewohn wohngemeinsch wg',
  homeless:
    'obdachlos wohnungslos notunterkunft strasse tagessatz nichtsesshaft wohnsitz homeless obdach unterbring',
  ownHouse:
    'eigenheim hausgrund haus eigentumswohn wohneigentum grundstueck immobilie lastenzusch hausbesitz eigentuemer haeusleb gebaeude grundsteuer lasten',
  mortgage:
    'kredit hypothek darlehen tilgung rate raten zinsen abtrag vorstreck schulden borgen geborgt geliehen',
  furniture:
    'erstausstatt moebel bett herd kuehlschrank waschmaschin fernseh hausrat kochen kochgeleg einrichtungsgeg matratz furniture fridge',
  clothing:
    'bekleid kleidung jacke hose schuhe pullover wintersach kleider umstandskl kleiderkamm clothing clothes',
  baby: 'schwanger werdende geburt entbindung baby kinderwagen babyausst saeugling mutterschutz hebamme pregnan newborn',
  fire: 'brand feuer wohnungsbrand verbrannt hochwasser',
  prison: 'haft haftentl gefaengnis jva inhaft justizvollz knast strafgefang',
  shelter: 'frauenhaus gewalt geschlag schutzwohn',
  // Food and daily needs
  food: 'ernaehrung essen verpfleg mittagess mittagsverpfl mahlzeit kantine mensa kost diaet kochen krankenkost essensgeld caterer lebensmittel lunch meals food',
  illnessDiet:
    'zoeliak gluten niere niereninsuff dialyse diabetes kostenaufwaend krebs krankenkost unvertraeglich',
  need: 'regelsatz regelbedarf regelleist regelbedarfsst regelsaetz satz stufe bedarfsst',
  extraNeed: 'mehrbedarf zuschlag zulage obendrauf extra zusaetzlich prozent aufschlag additional',
  cut: 'kuerz minder absenk einschraenk abzug weniger reduzier einbehalt kuerzung gekuerzt leistungskuerz sanktion streichen gestrichen reduction sanction',
  glasses: 'brille sehhilfe gleitsicht optiker',
  pocketMoney: 'barbetrag taschengeld',
  insurance:
    'krankenversicher versicherungsbeitr krankenkasse aok privatpatient basistarif kasse versichert beitrag versicherung nichtversich insurance',
  // People
  parents:
    'eltern mutter vater mama papa elternteil mutti stiefvater elternhaus daheim parents mother father',
  children:
    'kind kinder sohn tochter junge maedchen enkel jugendlich minderjaehr kleinkind child children daughter',
  grandparents: 'grossmutter grosselter oma opa enkel enkelin grossvater',
  siblings:
    'bruder schwester geschwister onkel tante neffe nichte cousine verwandt angehoer schwager familie',
  couple:
    'ehegatt ehefrau ehemann ehe ehepartner partner partnerin paar lebensgefaehr eheaehn freund freundin verheirat mann frau couple spouse husband lebenspartner zusammenleb witwe witwer',
  separation:
    'getrennt scheidung geschied trennung ex exfrau wechselmodell abwechselnd haelftig alleinerzieh umgang umgangsrecht divorc separated',
  household:
    'haushalt haushaltsgemein bedarfsgemein haushaltsmitgl zusammenleb zusammenwohn wirtschaft personenz leute dach mischhaush household',
  guardian: 'betreuer bevollmaecht vollmacht vormund vertreter anwalt rechtsanw rechtsbeist',
  old: 'alter rentner rentnerin senior seniorin altersgrenze rentenalt altersrent lebensjahr ruhestand betagt jaehrige greis elderly',
  pension:
    'rente rentenvers rentenant rentennach rentenerh altersrente drv grundrent witwenrent muetterrent betriebsrent riester pension altersbez eingezahlt rentenpunkt altersvorsorg hinterbliebenen pensioner pensions',
  unableToWork:
    'erwerbsminder erwerbsgem erwerbsunf erwerbsfaeh dauerhaft arbeitsunf gutacht leistungsvermoeg incapacity',
  sheltered:
    'werkstatt wfbm behindertenwerk eingangsverfahr berufsbildungsb arbeitsbereich fachausschuss foerderstaett tagesfoerd workshop foerdergrupp',
  abroad: 'ausland auslandsauf reise urlaub heimat ausreise abroad',
  euCitizen: 'eubuerger unionsbuerg bulgar rumaen pole polen italien freizueg daueraufenthalt',
  students:
    'student studier studium hochschul universitaet uni bafoeg auszubild azubi ausbildung lehre lehrling berufsschul ausbildungsverg student apprentic',
  jobseeker: 'buergergeld jobcenter arbeitslos arbeitsagent agentur',
  // Care
  care: 'pflege pflegeb pflegt pflegeg pflegerisch pflegest waschen versorg hilflos gebrechlich bettlaeg kuemmert windel nursing carer selbstaendigk koerperpfl duschen baden auskleid grundpfleg medikament treppensteig',
  careLevel:
    'pflegegrad pflegestufe begutacht mdk einstuf herabstuf hoeherstuf punkte stufe amtsarzt gesundheitsamt gutacht',
  careInsurance:
    'pflegekass pflegeversich pflegegeld pflegesachl entlastungsbetr leistungszusch kassenleist kasse',
  careHome:
    'pflegeheim heim heimauf heimbew heimkost heimplatz heimvertr altenheim seniorenheim seniorenz seniorenres residenz einrichtung stationaer bewohner bewohnerin heimleit einrichtungseinh eigenanteil investitionsk pflegesatz einzelzimmer doppelzimmer nursing pflegewohng wohnstift altersheim',
  careAtHome:
    'haeuslich ambulant pflegedienst hausnotruf notruf zuhause haushaltsh putzhilf hauswirtsch putzt einkauf betreuungskr arbeitgebermod helfer springt',
  shortCare: 'kurzzeitpfl verhinderungspfl tagespfleg nachtpfleg teilstationaer kur voruebergeh',
  hospital:
    'krankenhaus klinik spital stationaer op operation hospital krankenhausauf krankenhausbeh hospital',
  dying: 'hospiz palliativ todkrank sterbend',
  aids: 'hilfsmittel rollstuhl treppenlift wohnumfeld rollator hoergeraet umbau assistenzhund blindenhund prothes hearing wheelchair',
  // Disability
  disability:
    'behinder behindert schwerbeh schwerstb handicap gdb merkzeichen ausweis gehbehind querschnitt gelaehmt disability disabled wheelchair',
  mental:
    'seelisch psychisch sucht suchterkr alkohol drogen traumatis psychother depress adhs autis spektrum',
  senses: 'blind sehbehind blindenhilf blindengeld gehoerlos taub gebaerden hoergeraet',
  assistance:
    'assistenz begleit helfer helferin schulbegl integrationsh integrationskr betreuung betreut unterstuetz poolen fachleist stundenw fachleistungsst ihelfer nachtwache assistance assistant',
  supportedLiving: 'wohnform wohnheim wohngruppe behindertenwohn heim wohnstaette',
  earlySupport: 'fruehfoerd heilpaed entwicklungsv kleinkind vorschul therapie',
  plan: 'gesamtplan teilhabeplan hilfeplan bedarfsermittl konferenz icf fragebogen zielvereinb gesamtplanverf',
  budget: 'budget geldleist',
  rehab: 'rehatraeg reha rehabilit weiterleit abgeb',
  mobility:
    'mobilitaet fahrdienst fahrtkost befoerder bus bahn taxi ticket monatskarte fahrkarte busticket schuelerbef schuelerfahr monatsticket pendler kilometer entfernung faehrt fahrt transport travel',
  wish: 'wunsch wahlrecht mehrkosten guenstiger wuensch',
  participation: 'teilhabe teilhab freizeit verein sport kino ausflug sozialraum mitglied',
  workSupport:
    'arbeitsassist integrationsamt lohnzusch betrieb chef arbeitsplatz arbeitgeber arbeitsleben arbeitsmarkt jobcoach',
  // Death
  death:
    'bestatt beerdig begraeb beisetz verstorben tod tot tote starb stirbt gestorb leiche leichnam todesfall sterbe verstarb sterbefall todes sterbemonat umgekommen toten funeral burial deceased',
  grave:
    'grab grabstein friedhof urne sarg kreuz reihengrab grabnutz grabpfl einaescher krematori feuerbest erdbest seebest friedwald asche grave cemetery',
  mourning: 'trauer trauerf blumen kranz redner todesanz danksag kraenz',
  undertaker: 'bestatter bestattungsunt beerdigungsinst institut bestattungshaus',
  burialDuty:
    'bestattungspfl verpflicht zumutbar zumutbark angehoer hinterblieb ordnungsamt ordnungsbeh ersatzvorn kontakt zerruettet',
  deathProvision: 'sterbegeld sterbegeldv bestattungsvors begraebnisvors vorsorgevertr',
  inheritance:
    'erbe erben erbschaft geerbt vererb nachlass erbin miterben ausschlag testament pflichtteil nachlassger hinterlass inherit heirs vermaecht erbengemein erbschein',
  transfer: 'ueberfuehr transport leichenwag',
  faith: 'religioes muslim juedisch imam rituell christlich',
  // Refugees
  refugees:
    'asyl asylbew asylsuch gefluecht fluechtl flucht schutzsuch ukrain syr afghan irak eritre somal serb kosov alban nigeria migrant asylum refugee',
  tolerated:
    'duldung geduldet abschieb ausreise ausreisepfl abgelehnt ablehnung aufenthaltst gestattung aufenthaltsg',
  camp: 'gemeinschaftsunterk sammelunterk camp aufnahmeeinr landeseinr zue erstunterb wohnheim unterkunft lager unterbring ankerzentr notquartier',
  passport:
    'pass passbesch papiere botschaft konsulat identitaet name ausweis mitwirkung staatsangeh fingerabdr',
  analogous: 'analogleist wartezeit monate rechtsmissbr',
  payCard: 'bezahlkarte bargeld sachleist gutschein abheben automat scheine geldautomat',
  doctor:
    'arzt aerzt behandl medizin krankheit krank therapie psychother zahn zahnarzt zahnbeh krone impfung vorsorgeunt gesundheitskart krankenschein chipkarte praxis medical doctor treatment dental dentist krankheitsk zuzahl rezept medikament',
  interpreter: 'dolmetsch sprachmittl uebersetz sprache amtssprach arabisch interpreter',
  allocation: 'zuweisung zugewiesen raeumlich residenzpfl wohnsitzaufl verteilung',
  recognition: 'anerkenn anerkannt bamf rechtskreiswechs titel aufenthaltserl',
  chore: 'arbeitsgelegenh',
  sponsor: 'verpflichtungserkl buerg buergen unterschr',
  // Housing benefit
  rentSubsidy:
    'wohngeld mietzuschuss lastenzusch zuschuss mietenstufe klimakomp wohngeldber wohngeldbesch jahreseinkomm mietobergr',
  selfEmployed: 'selbststaend selbstaend gewerb freiberuf steuerbesch betrieb gewinn unternehm',
  recalculation: 'neuberechn erhoeh veraender aenderung mitteilungspfl meldepfl melden gehaltserh aendert',
  documents:
    'unterlagen nachweis nachweise belege bescheinig mitbringen einreich vorleg formular quittung attest urkund geburtsurk meldebesch',
  // School
  school:
    'schule schulb schulm schuel unterricht klassenzimm lehrer gymnasium grundsch realsch klasse schuljahr zeugnis berufssch internat versetz school pupil',
  schoolThings:
    'schulbedarf schulbed hefte ranzen tornister stifte zirkel taschenrechn schulsach schulpaket schulranz einschul erstklaess laptop tablet ipad computer schulbuech kopiergeld arbeitsheft',
  trips:
    'klassenfahrt ausflug schulausfl wandertag zoo jugendherb abschlussf studienfahrt austausch museum ferienlager zeltlager ferien landheim trip excursion freizeitfahrt kitafahrt',
  tutoring: 'lernfoerd nachhilf versetz note mathe englisch legasthen lesen schreiben deutschlern tutoring',
  dayCare:
    'kita kindergart kindertag tagesmutter hort krippe ogs ganztag schliesszeit kindertagespfl nursery kindergarten vorschulkind tagespflegepers',
  clubs:
    'verein sportver fussball mitglied fitness judo turnen schwimm club musik musiksch klavier geige instrument teilhabepau teilhabebetr teilhabebud muckibud freizeit sports membership turnver chor tanzkurs jugendfeuerw pfadfind',
  familyBenefit: 'kinderzuschl kiz kindergeld familienkass elterngeld unterhaltsvorsch',
  // Procedure
  notice: 'bescheid verwaltungsakt entscheidung schreiben brief wisch decision',
  objection:
    'widerspruch einspruch rechtsbehelf rechtsmittel belehrung abhelf abgeholf wehrt widersprich objection appeal',
  court:
    'klage sozialgericht gericht richter eilantrag untaetig anordnung prozess beruf klagefr verklag court lawsuit urteil beschwerde revision vollstreck verhandl',
  deadline:
    'frist stichtag verspaet versaeumt verpasst ablauf abgelaufen wiedereins ausschlussfr antragsfr zeit deadline',
  limitation: 'verjaehr verjaehrung ausschlussfr',
  hearing: 'anhoer angehoert stellungn vorher',
  revocation:
    'ruecknahme zuruecknehm zurueckgen widerruf aufheb aufgehob rechtswidr verrechnet fehler falsch berichtig rechenf',
  repayment:
    'rueckforder erstatt zurueckzahl ueberzahl zurueckgef zuviel wiedergeb wiederhol kostenerstatt rueckzahl zurueckford repay overpay refund schuldet rate stundung niederschl',
  setOff: 'aufrechn verrechn einbehalt abziehen pfaend glaeubiger abtret',
  cooperation: 'mitwirk versag entzieh nachreich nachhol vorgelegt vorleg erinner weiger',
  bankPapers: 'kontoausz bankunterl bank konto girokonto schwaerz kontost bankausz',
  privacy:
    'datenschutz sozialdat uebermittl polizei kripo auskunft schweigepfl schwaerz datenabgl abgleich anschrift privacy',
  files: 'akte akteneins kopier akten einsicht',
  jurisdiction:
    'zustaendig oertlich fallabgab traeger nachbarkomm nachbarstadt nachbark kreis heimatkr wohnort rathaus unzustaend zustaendigkeitsw zustaendigkeitsstr competent jurisdiction responsible',
  provisional: 'vorlaeufig vorschuss vorleist abschlag ueberbrueck',
  retroactive:
    'rueckwirk nachtraegl rueckwirkend vergangen frueher nachzahl ueberpruef bestandskr retroactiv',
  delivery: 'zustell bekanntg bekannt post angekommen briefkast einschreib zugang eingang eingeh',
  form: 'mail gemailt email elektron unterschrift unterzeichn schriftlich form fax formwirks signatur einwillig telefon muendlich',
  application:
    'antrag beantrag antragst antragseing folgeantr erstantrag vorsprach weiterbew application apply',
  knowledge: 'kenntnis bekanntwerd notlage gemeldet einsetzen',
  advice: 'beratung beratungspf auskunft herstellungsansp beraten beratungsf',
  interest: 'verzins zinsen',
  visit: 'hausbesuch besichtig',
  cost: 'gebuehr gebuehren rechnung entgelt',
  period: 'bewilligungszeitr dauer zeitraum zwoelf monate laeuft endet jahreswechs',
  // Income and assets
  income:
    'einkommen einkuenfte einnahm verdien verdienst lohn gehalt brutto netto jobbt job minijob nebenjob erwerbseink erwerbst arbeitet trinkgeld aushilf income wages salary earnings krankengeld arbeitslosengeld kurzarbeit uebungsleit provision',
  deduct:
    'absetz abzusetz abzug freibetrag absetzbar anrechnungsfr freilass bleibt behalten schonbetr allowance deduct',
  count: 'anrechn anzurechn angerechn beruecksicht einsetz einsatz zurechn',
  assets:
    'vermoegen erspart gespart sparbuch sparguth sparen ruecklag schonverm tagesgeld geldanl angespart wertpap aktien depot bitcoin krypto verwert verkauf veraeuss festgeld bausparv bauspar lbs assets asset savings verkehrswert beleih fonds sparvertr',
  car: 'kfz auto kraftfahr pkw wagen fahrzeug motorrad wohnmobil vehicle',
  lifePolicy: 'lebensversich police rueckkaufsw versicherungsvertr',
  gift: 'schenk verschenk geschenk ueberschrieb uebertrag verarm zuwend altenteil gift',
  maintenance:
    'unterhalt unterhaltsansp unterhaltspfl kindesunterh ueberleit uebergang uebergeg herangez maintenance barunterh unterhaltsvors titel',
  windfall:
    'erstattung_steuer steuererst lotto lotterie gewinn abfindung einmalig praemie schmerzensg gluecksspiel',
  living: 'wohnrecht niessbr sachbez umsonst unentgeltl mietfrei gratis',
  compensation: 'opferrent entschaedig blindengeld ehrenamt aufwandsentsch schmerzensg haftentsch',
  jewellery: 'schmuck erbstueck gold familienschm',
  limit: 'einkommensgr grenze freigrenze obergrenze familienzuschl doppelt',
  liability:
    'kostenersatz haftung schuldhaft erbenhaft absichtlich vorsaetzl herbeigef schuld verursacht ersatzpfl fahrlaess vertrauenssch',
};

/** The words of each field. */
export const FIELDS: readonly (readonly string[])[] = Object.values(FIELDS_BY_NAME).map((words) =>
  words.split(' '),
);
