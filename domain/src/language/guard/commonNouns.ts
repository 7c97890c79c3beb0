import { fold, folded } from './fold.ts';
import { AMBIGUOUS_SURNAMES } from './surnames.ts';

/** Capitalised words of the office that stand where a name could stand: "die Frau Wohngeld", "Petra Montag frei". */
const NOUNS = folded(`
  Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August
  September Oktober November Dezember Vormittag Nachmittag Mittag Abend Morgen Heute Uhr Woche Tag Monat Jahr KW Ende Anfang
  Wohngeld Grusi Grundsicherung Asyl Antrag Anträge Akte Akten Fall Fälle Bescheid Bescheide Widerspruch Unterlagen Urlaub
  Krank Termin Termine Sprechstunde Telefon Dienst Vertretung Frage Antwort Hilfe Pflege Rente Einkommen Vermögen Miete Heizung
  Strom Kaution Darlehen Konto Kontoauszug Kontoauszüge Auszüge Vollmacht Betreuer Betreuung Betreuerin Kind Kinder Mann Frau
  Herr Familie Eltern Mutter Vater Sohn Tochter Oma Opa Haus Wohnung Heim Heimplatz Umzug Schule Kita Amt Rathaus Sozialamt
  Jobcenter Gemeinde Stadt Kreis Kommune Team Büro Zimmer Schalter Post Mail Brief Rückruf Anruf Besuch Gespräch Besprechung
  Gruß Grüße Danke Bitte Hallo Moin Guten Liebe Lieber Sehr Zahllauf Zahlung Auszahlung Überweisung Freigabe Kosten Geld Euro
  Bedarf Mehrbedarf Regelsatz Regelbedarf Anspruch Antragsteller Antragstellerin Leistung Leistungen Fachfrage Standardfall
  Eilfall Übergabe Frist Klage Urteil Gericht Anhörung Mitwirkung Ausweis Pass Duldung Aufenthaltstitel Arbeit Job Lohn
  Unterhalt Kindergeld Elterngeld Pflegegeld Pflegegrad Pflegekasse Krankenkasse Versicherung Auto Kfz Grundstück Erbe Erbschaft
  Bestattung Beerdigung Tod Unterkunft Obdach Schulden Mietschulden Nachzahlung Rückforderung Erstattung Aufhebung Ablehnung
  Bewilligung Nr Az SGB SGG AsylbLG WoGG BuT EGH HZL HZP GRUSI BEST WOG VERF VERM Kapitel Absatz Satz Norm Gesetz Senioren Rentner
  Rentnerin Ausländer Flüchtling Geflüchtete Ukraine Syrien Türkei Deutschland Deutsch Freund Freundin Nachbar Kollege Kollegin
  Kollegen Chef Chefin Leitung Leiter Leiterin Bürgermeister Bürgermeisterin Landrat Landrätin Minister Ministerin Präsident
  Präsidentin Doktor Professor Professorin Richter Richterin Anwalt Anwältin Rechtsanwalt Rechtsanwältin Sachbearbeiter
  Sachbearbeiterin Amtsleiter Amtsleiterin Kämmerer Kämmerin Dezernent Dezernentin Beigeordnete Beigeordneter Vorsitzende
  Vorsitzender Abgeordnete Abgeordneter Direktor Direktorin Oberbürgermeister Oberbürgermeisterin Stadträtin Stadtrat Beamte
  Beamtin Vermieter Vermieterin Klient Klientin Mandant Mandantin Kunde Kundin Bewohner Bewohnerin Person Personen Leute Mensch
  Ärztin Arzt Hausarzt Lehrer Lehrerin Schüler Student Studentin Mensch Mädchen Junge Baby Säugling Partner Partnerin
  Name Vorname Nachname Rufname Familienname Geburtsname Geburtsort Geburtsdatum Geschlecht Adresse Anschrift
  Ordner Datei Dokument Dokumente Liste Listen Projekt Test Scan Kopie Entwurf Version Richtlinie Formular Vordruck Bogen Blatt
  Anlage Anlagen Beleg Belege Nachweis Nachweise Quittung Rechnung Rechnungen Mahnung Rate Raten Ratenzahlung Zinsen Tilgung
  Guthaben Abschlag Abschläge Nebenkosten Betriebskosten Warmwasser Umlage Untermiete Mietvertrag Vertrag Verträge Kündigung Räumung
  Räumungsklage Zwangsräumung Wasser Gas Öl Müll Möbel Waschmaschine Kühlschrank Herd Bett Kleidung Schuhe Brille Zahnersatz Hörgerät
  Medikamente Arznei Attest Gutachten Krankheit Unfall Behinderung Merkzeichen Pflegestufe Pflegekraft Pflegeheim Krankenhaus Klinik
  Reha Kur Tagespflege Sozialstation Fahrtkosten Fahrkarte Ticket Bus Bahn Taxi Führerschein Fahrzeug Pkw Roller Fahrrad
  Schulbedarf Mittagessen Klassenfahrt Lernförderung Teilhabe Bildung Ausbildung Studium Bafög Minijob Nebenjob Gehalt Gewerbe
  Selbständigkeit Gewinn Steuer Steuern Lohnsteuer Erwerbsminderung Altersrente Witwenrente Waisenrente Betriebsrente Zusatzrente
  Auslandsrente Riester Rürup Sparbuch Sparkonto Girokonto Depot Aktien Fonds Bausparvertrag Lebensversicherung Sterbegeldversicherung
  Schmuck Gold Bargeld Schonvermögen Freibetrag Freibeträge Barbetrag Taschengeld Sonderbedarf Erstausstattung Beihilfe Beihilfen
  Einmalzahlung Nachlass Testament Schenkung Verzicht Übertragung Nießbrauch Wohnrecht Hausgrundstück Eigentum Eigentumswohnung
  Eigenheim Ehe Scheidung Trennung Trennungsjahr Heirat Hochzeit Geburt Schwangerschaft Mutterschutz Vaterschaft Sorgerecht Umgang
  Adoption Vormundschaft Pflegschaft Zuständigkeit Verfahren Eilantrag Beschwerde Berufung Revision Vergleich Rechtsmittel Überprüfung
  Rücknahme Widerruf Erlass Stundung Aufrechnung Abtretung Pfändung Insolvenz Anzeige Betrug Strafe Bußgeld Haft Bewährung Polizei
  Meldung Anmeldung Abmeldung Wohnsitz Aufenthalt Ausland Inland Einreise Ausreise Abschiebung Visum Asylantrag Asylverfahren
  Reisepass Personalausweis Meldebescheinigung Geburtsurkunde Sterbeurkunde Heiratsurkunde Urkunde Zeugnis Bestätigung Erklärung
  Einverständnis Unterschrift Stempel Siegel Prüfung Rückfrage Nachfrage Bitte Info Infos Hinweis Hinweise Problem Thema Sachverhalt
  Sachstand Stand Ergebnis Entscheidung Stellungnahme Bericht Protokoll Vermerk Notiz Vorlage Muster Beispiel Schreiben Anschreiben
  Fax Nachricht Chat Teams Outlook Excel Word Programm System Software Update Drucker Computer Internet Zugang Passwort Kennwort
  Beginn Start Schluss Dauer Zeitraum Quartal Halbjahr Feiertag Weihnachten Ostern Pfingsten Neujahr Silvester Ferien Pause
  Vorgänger Nachfolger Vertreter Vertreterin Stellvertreter Stellvertreterin Mitarbeiter Mitarbeiterin Azubi Praktikant Praktikantin
  Sekretariat Verwaltung Behörde Ministerium Landkreis Bezirk Land Bund Träger Verband Verein Kirche Diakonie Caritas AWO DRK
  Malteser Johanniter Sparkasse Volksbank Postbank Commerzbank Bank Stadtwerke Finanzamt Standesamt Bürgeramt Jugendamt
  Gesundheitsamt Ausländeramt Versorgungsamt Arbeitsagentur Agentur Rentenversicherung Pflegeversicherung AOK Barmer DAK TK IKK BKK
  Knappschaft Techniker Allianz Vonovia LEG Amtsgericht Landgericht Sozialgericht Landessozialgericht Bundessozialgericht
  Verwaltungsgericht Nachlassgericht Betreuungsgericht Familiengericht Staatsanwaltschaft Notar Notarin Gutachter Gutachterin
  Hausmeister Verwalter Eigentümer Eigentümerin Makler Gläubiger Schuldner Schuldnerin Arbeitgeber Arbeitnehmer Beamter Angestellter
  Angestellte Arbeiter Handwerker Koch Köchin Bäcker Fahrer Fahrerin Pfleger Pflegerin Erzieher Erzieherin Dolmetscher Dolmetscherin
  Pfarrer Pastor Imam Bruder Schwester Tante Onkel Neffe Nichte Cousin Cousine Enkel Enkelin Großmutter Großvater Großeltern
  Schwiegermutter Schwiegervater Schwiegersohn Schwiegertochter Stiefvater Stiefmutter Stiefsohn Stieftochter Witwe Witwer Waise
  Ehefrau Ehemann Ehegatte Ehegattin Lebensgefährte Lebensgefährtin Verlobter Verlobte Zwillinge Geschwister Erben Erbin Pflegefall
  Hilfeempfänger Hilfeempfängerin Asylbewerber Asylbewerberin Staatsangehörige Staatsangehöriger Ausländerin Unionsbürger
  EU-Bürger Alleinerziehende Alleinerziehender Alleinerziehend Erwerbsunfähig Erwerbsunfähiger Obdachlose Obdachloser Behinderte Kranke
  Verstorbene Verstorbener Betroffene Betroffener Beteiligte Unbekannt Unbekannte Niemand Jemand Alle Beide Andere Mehrere Einige
  Neuer Neue Neues Alter Alte Altes Weitere Weiterer Laufende Offene Sonstige Deutscher Türke Türkin Syrer Syrerin Ukrainer
  Ukrainerin Pole Polin Rumäne Rumänin Bulgare Bulgarin Afghane Afghanin Iraker Irakerin Iraner Iranerin Russe Russin Kurde Kurdin
  Hinweisblatt Merkblatt Beratung Rat Tipp Idee Meinung Grund Gründe Ursache Folge Zweck Ziel Art Weise Form Höhe Größe Umfang Anzahl
  Summe Betrag Differenz Rest Hälfte Drittel Viertel Prozent Cent Eurobetrag Tabelle Grafik Statistik Paragraf Paragraph Artikel Nummer
  Zeichen Buchstabe Kommentar Rechtsprechung Literatur Lösung Fehler Störung Ausfall Änderung Änderungen Korrektur Nachtrag Ergänzung
  Bezug Bezüge Ersatz Vorschuss Abzug Zuschlag Übernahme Kostenübernahme Kostenzusage Zusage Absage Bereitschaft Rufbereitschaft
  Haltestelle Haushalt Bedarfsgemeinschaft Einsatzgemeinschaft Haushaltsgemeinschaft Wohngemeinschaft Einrichtung Frauenhaus Notunterkunft
  Gemeinschaftsunterkunft Sammelunterkunft Container Zelt Straße Weg Platz Ort Ortsteil Dorf Region Norden Süden Osten Westen
  Hund Katze Tier Tiere Wetter Glück Pech Vorsicht Achtung Eilt Wichtig Dringend Vertraulich Grieche Griechin Italiener Italienerin Spanier Spanierin Portugiese Portugiesin Franzose Französin Kroate Kroatin Serbe Serbin
  Bosnier Bosnierin Albaner Albanerin Kosovare Kosovarin Mazedonier Georgier Georgierin Armenier Armenierin Aserbaidschaner Tschetschene
  Kasache Usbeke Tadschike Pakistaner Inder Inderin Vietnamese Vietnamesin Chinese Chinesin Nigerianer Nigerianerin Ghanaer Somalier Somalierin
  Eritreer Eritreerin Äthiopier Marokkaner Marokkanerin Tunesier Algerier Ägypter Libanese Libanesin Palästinenser Jordanier Jeside Jesidin
  Ungar Ungarin Tscheche Tschechin Slowake Slowakin Litauer Lette Este Österreicher Schweizer Niederländer Belgier Brite Amerikaner
  Drittstaatler Drittstaatsangehöriger Konvertit Muslim Christ Student Auszubildender Lehrling Geselle Gesellin Tischler Tischlerei Maler
  Intern Extern Senat Kammer Beschluss Anordnung Jehovas Institut Stiftung Gesellschaft Preis Festspiele Raute Gymnasium Gesamtschule Grundschule Kolleg Halle Brücke Denkmal Museum
  Fielmann Rossmann Deichmann Bertelsmann Dussmann Neckermann Apollo Ikea Höffner Roller Aldi Lidl Rewe Netto Penny Kaufland Amazon Ebay
  Paypal Klarna Telekom Vodafone Siemens Bosch Miele Samsung Apple Google Netflix Opel Ford Mercedes Fiat Renault Volvo Skoda Audi
  Debeka Signal Iduna Ergo Axa Huk Techem Ista Westnetz Innogy Johanneswerk Lebenshilfe Tafel Schufa Creditreform
  Diabetes Demenz Autismus Alkoholiker Alkoholikerin Epilepsie Krebs Schlaganfall Dialyse Allergie Depression Sucht Drogen Alkohol
  Schülerin Spätaussiedler Spätaussiedlerin Beamtenpension Soldat Soldatin Landwirt Landwirtin Unternehmer Unternehmerin Selbständiger
  Selbstständiger Selbstständige Freiberufler Künstler Künstlerin Jurist Juristin Ingenieur Hebamme Friseur Friseurin Kellnerin
  Stellen Frauen Männer Menschen Wünsche Interesse Interessen Träger Rehabilitationsträger
`);

/** Last parts of compounds, beside the nouns above. */
const PARTS = folded(`
  Schaden Brand Holz Öl Tank Ofen Wagen Rad Stuhl Tisch Bau Raum Werk Gut Wert Teil Mittel Lage Weise Sache Ding Zug Schlag Stoff
  Gang Griff Grad Kraft Last Lauf Macht Markt Maß Not Preis Punkt Quote Rate Reise Ruf Schritt Schutz Sicht Spiel Sprache Stück
  Suche Tarif Titel Treffen Übung Verkehr Verlust Wahl Wechsel Welt Werbung Wesen Wille Wirkung Zahl Zeile Zentrum Zettel Ziel Zone
  Zwang Zweck Bild Blick Boden Brauch Bruch Buch Druck Ecke Ehre Eile Ernte Essen Feld Fest Feuer Firma Fleisch Fluss Form Forst
  Garten Gast Gebäude Gebiet Gefahr Geist Gerät Geschäft Geschenk Gesicht Getränk Gift Glas Grab Halle Handel Hand Herz Hof Holz
  Kammer Kampf Kanal Kapital Kapsel Kauf Kette Klasse Kleid Knie Kopf Korb Körper Kraft Kran Kreuz Küche Kultur Kunst Laden Lager
  Lampe Leben Lehre Liebe Lied Luft Lunge Magen Maschine Mauer Meer Messer Metall Mitte Modell Mord Motor Mund Musik Muster Mut
  Nase Natur Netz Obdach Obst Ohr Papier Park Pferd Pflanze Pilz Plan Presse Produkt Puls Puppe Rand Recht Regel Regen Reihe Ring
  Rohr Rolle Roman Rücken Sack Saft Salz Sand Satz Schiff Schirm Schlaf Schloss Schlüssel Schmerz Schnee Schnitt Schrank Schrift
  Schuld Schuss See Seele Seite Sinn Sitz Sorge Sport Spur Staat Stamm Stand Stein Stich Stil Stimme Stoff Strahl Strecke Streit Sucht
  Tafel Takt Tat Tausch Teig Ton Topf Tor Traum Trieb Tuch Turm Typ Ufer Uhr Verdacht Verein Verlag Versuch Vieh Vogel Volk Waage
  Wache Waffe Wald Wand Ware Warte Welle Werkzeug Wind Wissen Wolle Wort Wunde Wunsch Zahn Zaun Zeitung Zelle Zucht Zucker Totschlag
  Diebstahl Missbrauch Sterbefall Leerstand Mietwucher Härte Ausnahme Notlage Wohl Heizöl Gesuch Pflicht Schutz Sinn Mitglied Absatz Buch Monat Jahr Status Kurs Gewalt Folter Krieg Union Bereich Programm Zweifel Ausgleich
  Verhalten Verhältnis Umstand Verstoß Behörde Arzt Zahnarzt Urlaub Zeit Beitrag Hundert Fonds Stipendium Praktikum Seminar Aufsicht
  Vorsorge Entbindung Bedarf Register Abgleich Abruf Gesetzbuch Truppe Betracht Haftung Hausrat Sachwert Vorrat Honorar Spende Erlös
  Ertrag Pacht Provision Prämie Bonus Rabatt Kredit Leasing Ablöse Makel Leben Tafel Beruf Karte Anlass Zukunft Jugend Vorrang Eintritt Verbot Charakter Formel Stufe Stichprobe Zusammenhang Helfer Akt
  Vollzug Elternzeit Hafen Sache Wege Rahmen Minimum Parlament Angehörige Minderjährige Dritte Erste Zweite Letzte Jugendliche Erwachsene Doppelzahlung Überzahlung Wohnsitz
`);

const ENDINGS =
  /(?:ung|ungen|heit|keit|keiten|schaft|tion|tionen|geld|hilfe|hilfen|antrag|antraege|kosten|leistung|einkommen|vermoegen|rente|bescheid|amt|pflege|betrag|unterlagen|wohnung|recht|fall|faelle|tag|woche|monat|jahr|frist|gesetz|satz|bedarf|dienst|plan|stelle|stunde|stunden|termin|karte|kasse|nummer|steuer|konto|haus|heim|platz|akte|nachweis|auszug|schein|lauf|formular|vertrag|zuschuss|berechtigte|berechtigter|empfaenger|empfaengerin|steller|stellerin|leiter|leiterin|bearbeiter|bearbeiterin|meisterin|beauftragte|beauftragter|anwaltin|aelterin|haltung|gruppe|kapitel|wesen|ismus|itaet|nis|tum|zeit|zeiten|verfahren|schulung|ausschuss|linie|liste|gaenger|gabe|nahme|mittel|ordnung|bericht|bogen|datum|daten|grenze|raten|miete|urkunde|versicherung|zahlung|bescheinigung|buerger|pflichtig|beduerftig|hilfen|bezug|abzug|umzug|einzug|auftrag|vertraege|vermerk|schreiben|pauschale|programm|projekt|modell|system|technik|politik|statistik|faehig|faehiger|steigerung|gebuehr|gebuehren|entgelt|lohn|gehalt)$/;

const FUNCTION_WORDS = folded(`
  aber ab als also am an auch auf aus bei beim bis bitte da dann das dass dem den der des die dies diese dieser doch dort du ein
  eine einem einen einer er es etwas für gegen gibt hab habe haben hast hat hatte heute hier hin ich ihm ihn ihr ihre im immer in
  ist ja jetzt kann kein keine kommt können konnte leider man mein meine mich mir mit morgen muss müssen nach nein nicht noch nun
  nur ob oder ohne per schon sehr seit sich sie sind so soll sollen sollte sonst über um und uns unser unter vom von vor wann war
  warum was weil wenn wer wie wieder will wir wird wo wohl wollen wurde zu zum zur zwischen übernimmt vertritt braucht möchte
  trotzdem bereits gerade gestern übermorgen dann dort damals deshalb daher jedoch bald oft wohl mehr wenig viel alle alles beide jede jeder jedes
  diesem diesen dessen deren welche welcher welches solche laut trotz während innerhalb außerhalb gemäß fehlt meldet beantragt wohnt bekommt erhält hätte wäre würde darf dürfen bin bist gehe geht macht machen the and is for
`);

/** Westphalian surnames that end like a thing: "Mellinghaus", "Büsingheim". */
const LIKE_SURNAME = /ing(?:haus|heim)$/;

/** A word that is no name though it stands where one could. */
export const isCommonWord = (word: string): boolean => {
  const key = fold(word);
  const last = key.slice(key.lastIndexOf('-') + 1);
  return (
    NOUNS.has(key) ||
    FUNCTION_WORDS.has(key) ||
    (last !== key && NOUNS.has(last) && !AMBIGUOUS_SURNAMES.has(last)) ||
    (last.length > 5 && ENDINGS.test(last) && !LIKE_SURNAME.test(last))
  );
};

const INFLECTION = /(?:s|es|e|en|n|er|ern|nen)$/;
const isNoun = (key: string): boolean => NOUNS.has(key) || PARTS.has(key);

/** The word and what is left of it without an ending of case or number: "Bedarfs", "Bescheiden". */
const stemsOf = (key: string): string[] => {
  const plain = key.replace(/(?:ae|oe|ue)(?!.*(?:ae|oe|ue))/, (umlaut) => umlaut.charAt(0));
  const stems = plain === key ? [key] : [key, ...stemsOf(plain)];
  for (let cut = 1; cut <= 3; cut += 1) {
    if (INFLECTION.test(key) && key.length - cut > 3 && /^(?:s|es|e|en|n|er|ern|nen)$/.test(key.slice(-cut)))
      stems.push(key.slice(0, -cut));
  }
  return stems;
};

/** "Brandschaden", "Heizöltanks": ends in a known noun, though a name might as well. */
export const isCompoundNoun = (word: string): boolean =>
  !LIKE_SURNAME.test(fold(word)) &&
  stemsOf(fold(word)).some((stem) => {
    if (isNoun(stem) || (stem.length > 5 && ENDINGS.test(stem))) return true;
    for (let at = 2; at <= stem.length - 4; at += 1) if (isNoun(stem.slice(at))) return true;
    return false;
  });
