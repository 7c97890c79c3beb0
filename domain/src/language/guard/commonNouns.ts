import { fold, folded } from './fold.ts';

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
`);

const ENDINGS =
  /(?:ung|ungen|heit|keit|keiten|schaft|tion|tionen|geld|hilfe|hilfen|antrag|antraege|kosten|leistung|einkommen|vermoegen|rente|bescheid|amt|pflege|betrag|unterlagen|wohnung|recht|fall|faelle|tag|woche|monat|jahr|frist|gesetz|satz|bedarf|dienst|plan|stelle|stunde|stunden|termin|karte|kasse|nummer|steuer|konto|haus|heim|platz|akte|nachweis|auszug|schein|lauf|formular|vertrag|zuschuss|berechtigte|berechtigter|empfaenger|empfaengerin|steller|stellerin|leiter|leiterin|bearbeiter|bearbeiterin|meisterin|beauftragte|beauftragter|anwaltin|aelterin|haltung|gruppe|kapitel|wesen|ismus|itaet|nis|tum|zeit|zeiten|verfahren|schulung|ausschuss)$/;

const FUNCTION_WORDS = folded(`
  aber ab als also am an auch auf aus bei beim bis bitte da dann das dass dem den der des die dies diese dieser doch dort du ein
  eine einem einen einer er es etwas für gegen gibt hab habe haben hast hat hatte heute hier hin ich ihm ihn ihr ihre im immer in
  ist ja jetzt kann kein keine kommt können konnte leider man mein meine mich mir mit morgen muss müssen nach nein nicht noch nun
  nur ob oder ohne per schon sehr seit sich sie sind so soll sollen sollte sonst über um und uns unser unter vom von vor wann war
  warum was weil wenn wer wie wieder will wir wird wo wohl wollen wurde zu zum zur zwischen übernimmt vertritt braucht möchte
  fehlt meldet beantragt wohnt bekommt erhält hätte wäre würde darf dürfen bin bist gehe geht macht machen the and is for
`);

/** Westphalian surnames that end like a thing: "Mellinghaus", "Büsingheim". */
const LIKE_SURNAME = /ing(?:haus|heim)$/;

/** A word that is no name though it stands where one could. */
export const isCommonWord = (word: string): boolean => {
  const key = fold(word);
  return (
    NOUNS.has(key) ||
    FUNCTION_WORDS.has(key) ||
    (key.length > 5 && ENDINGS.test(key) && !LIKE_SURNAME.test(key))
  );
};
