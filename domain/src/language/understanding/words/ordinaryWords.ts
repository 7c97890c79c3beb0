/**
 * Correct German and English words that lie within a slip of a word of the vocabulary and mean something else.
 * They are never corrected.
 */
const WORDS = `
vertrag vertraege vertrags vertrauen vertraut vertragen verraten vertrieb vertiefen verteidigen verbreiten vermieten vertreiben
moegen moegt montage monate morden sorgen borgen woher wochen roman leute heuer heute huete haeute beute
fall falle faelle falls fallen gefallen fehler faehrt faellen
kennt kenn nennt kann kannte kannten komma kommen
brach brauch brauchbar braun
suchen besuchen besuch besucht sucht suchten
bieten bitten beten betten breite bitter butter mitte miete mieten mieter mietet
kosten posten poste rosten
freut freuen fragen tragen sagen klagen lagen schlagen
klasse kasse kassen klassen
arten karten garten warten worten werten
stelle stellen stall steht stets stehe
stunde stunden kunde kunden bund hund rund grund gruende gruenden
rechte recht rechts
leben lebt lieber leider kleider
eltern alter altern aelter
weiter weitere weiteren leiter leiten leitet
ende enden wende wenden wunden
unter unten hinter hinten
dinge ding dringend
anders andere anderen andern
hause haus hausen
seite seiten zeiten saiten weite
macht nacht sacht acht wacht
gelten geltend gelernt
erste ersten ernst ersatz einsatz
ordnung ordnen
wieder weder nieder
schule schulen schulden schuld
hoffe hoffen offen
arzt
dauer mauer bauer sauer
mutter vater bruder schwester
antrag antraege auftrag beitrag betrag vortrag ertrag
vorgehen vergehen
vermoegen
leistung leistungen
rente renten
miete
strom
heizung
person
unterlagen unterlage
termine
verdient verdienen
zahlen zahlt zahlung zahlungen
prueft pruefen pruefung
angaben angabe
meinung meinen meint
name namen
lange langen
laden
annehmen angenommene abfrage abfragen arbeitslose arbeitslosen ausschluss beendigung besitzen besitzt elternteil frauen gruppe gruppen
klare klaren klagt satzung satzungen sonst summe summen treten ueben uebernommen uebernahme uebernahmen verlangen wache wachen
unterhalb uebernachten uebersehen uebergehen ueberwunden verwaltungsrat dienen folgen jeder jedes branche branchen gebracht feuer feder
malen mager osten raster router schulter sprung sprang insekt herren eigenheit bindung interaktion rechtsfolge rechtslage arbeitsfrei
einfall einig eklig binde feier feiern helfer marsch manch kolleg poster rinde datei dabei dafuer daher notfalls oestlich wachsen
nutzen unterhaltung hoerer nacht fest freund freunde ferner fremde traurig zentral zentrale schwarz wochenlang besetzten
besser wissen wasser waschen bewerten verwerten verwertung verguetung verhuetung vermietung verbreitung vertiefung bedingung
lieferung forderung foerderung foerdern anfordern wohnen wohnt gewohnt gelder geld kinder krone krieg herbst
weihnachtsfeier weihnachtsfeiern weihnachtsgeld betriebsausflug
kran rank dane bite fage woge huelle heue
gruss alten juden heran helden basis frost altar kranz platt verstaerken
wurde wurden schon losen hoher fuhr lauft
`;

export const ordinaryWords: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
