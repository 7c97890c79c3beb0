import { type Draw, digits, two } from './guardSamples.ts';

/** A text as the office writes it every day, with nothing in it that must not be stored. */
export const someCleanText = (draw: Draw): string => {
  const day = `${draw.int(1, 28)}.${draw.int(1, 12)}.${draw.of(['', '2026', '2027'])}`;
  const area = draw.of([
    'Wohngeld',
    'Grundsicherung',
    'AsylbLG',
    'Hilfe zur Pflege',
    'BuT',
    'Bestattungskosten',
    'HZL',
    'Eingliederungshilfe',
  ]);
  const town = draw.of([
    'Lippetal',
    'Bad Sassendorf',
    'Möhnesee',
    'Ense',
    'Welver',
    'Anröchte',
    'Warstein',
    'Rüthen',
  ]);
  const law = draw.of(['SGB XII', 'SGB IX', 'SGB X', 'AsylbLG', 'WoGG', 'SGG']);
  const amount = `${draw.int(1, 9)}.${digits(draw, 3)},${digits(draw, 2)} ${draw.of(['Euro', '€', 'EUR'])}`;
  const reference = `SO-${draw.int(2024, 2027)}-${digits(draw, 5)}`;
  const section = draw.int(1, 120);
  return draw.of([
    `Ich brauche Vertretung vom 1.12. bis 5.12. für ${area}`,
    `Brauche am ${day} Vertretung im ${area}, vormittags`,
    `Wer kann ${day} in ${town} einspringen?`,
    `KW ${draw.int(1, 52)} Vertretung ${area} ${town}`,
    `Vertretung heute ${draw.int(7, 10)}-${draw.int(11, 17)} Uhr, ${area}`,
    `Bitte übernehmt ${reference}, ich bin am ${day} nicht da`,
    `Fall ${reference} an ${town} abgeben`,
    `Gilt § ${section} Abs. ${draw.int(1, 5)} Satz 2 ${law} auch bei ${area}?`,
    `BSG, Urteil vom ${draw.int(1, 28)}.${draw.int(1, 12)}.${draw.int(2008, 2024)} – B ${draw.of([4, 8, 14])} SO ${draw.int(1, 40)}/${two(draw.int(7, 23))} R`,
    `LSG NRW, Beschluss vom ${draw.int(1, 28)}.${draw.int(1, 12)}.${draw.int(2005, 2020)} - L ${draw.of([9, 12, 20])} SO ${draw.int(1, 600)}/${two(draw.int(5, 20))} B ER`,
    `Der Regelbedarf steigt auf ${amount} ab ${day}`,
    `Zahllauf am ${day} über ${amount} freigeben`,
    `Nachzahlung von ${amount} für Q${draw.int(1, 4)} ${draw.int(2026, 2028)}, ${reference}`,
    `Mehrbedarf bei Schwangerschaft nach § 30 ${law}: ab welcher Woche?`,
    `Antragsteller im Krankenhaus, Kosten nach § 25 ${law}?`,
    `Erkrankung des Antragstellers: welche Nachweise für ${area}?`,
    `Krankenhilfe und Pflegegeld bei ${area}, wer ist zuständig?`,
    `Frau aus ${town} mit zwei Kindern, Anspruch auf ${area}?`,
    `Antragstellerin mittellos, Eilfall in ${town}, wer kann sofort?`,
    `Frau Bürgermeisterin möchte die Zahlen für ${area} bis ${day}`,
    `Plane die Quartalsschulung für Q${draw.int(1, 4)} ${draw.int(2026, 2028)}`,
    `Besprechung mit ${town} am ${day} um ${draw.int(8, 16)} Uhr ansetzen`,
    `Frist berechnen: Bescheid zur Post am ${draw.int(1, 28)}.${two(draw.int(1, 12))}.${draw.int(2026, 2027)}`,
    `Zimmer ${draw.int(1, 300)}, Platz ${draw.int(1, 5)}, Telefon von 8-12 Uhr besetzt`,
    `Aktenplan 50.${draw.int(10, 99)}.${draw.int(10, 99)}, AGS 059740${two(draw.int(4, 56))}`,
    `Gibt es einen Standardfall zu Mietschulden nach § ${section} ${law}?`,
    `Wie ist das Einkommen bei ${area} anzurechnen, ${amount} im Monat?`,
    `Ich möchte die Schulung im ${draw.of(['Januar', 'März', 'Oktober'])} planen, wer kann?`,
    `Erlass vom ${draw.int(1, 28)}.${draw.int(1, 12)}.${draw.int(2001, 2012)} zur ${area} beachten`,
    `Hilfe zur Pflege: Pflegegrad ${draw.int(1, 5)} reicht, ${amount}`,
    `Sind Kita-Gebühren bei ${area} in den Ferien zu zahlen?`,
    `Wer hat ${day} Dienst in ${town}, Schalter ${draw.int(1, 4)}?`,
    `Grube/Wahrendorf, ${law}, § ${section} Rn. ${draw.int(1, 80)}`,
    `Nach Berlit in LPK-SGB XII, § ${section} Rn. ${draw.int(1, 80)}, gilt das auch bei ${area}`,
    `Der Vorsitzende Richter am BSG Dr. Wenner fragt nach ${area}`,
    `Kassenzeichen 0${draw.int(20, 99)}1 ${digits(draw, 7)} über ${amount}`,
    `Rechnungsnr. 0${draw.int(151, 179)}-${digits(draw, 6)} vom ${day}`,
    `Kundennummer ${digits(draw, 11)}, Beleg ${reference}`,
    `Die ${draw.of(['Albert-Schweitzer-Schule', 'Friedrich-Ebert-Stiftung', 'Elisabeth-Klinik'])} fragt nach ${area}`,
    `${draw.of(['Koch', 'Schreiner', 'Bäcker', 'Richter'])} in Teilzeit, ${amount} brutto`,
    `${draw.of(['Lange', 'Kurze', 'Neue', 'Junge', 'Alte'])} Fristen gelten bei ${area}`,
    `${draw.of(['Caritas', 'AOK', 'Sparkasse', 'Diakonie', 'Rentenversicherung'])} fragt nach ${area}`,
    `Versicherte, die vor dem ${draw.int(1, 28)}. Januar ${draw.int(1947, 1963)} geboren sind, ${law}`,
    `Jahrgang ${draw.int(1947, 1969)} und die Regelaltersgrenze, § ${section} ${law}`,
    `Einreise am ${draw.int(1, 28)}.${draw.int(1, 12)}.${draw.int(1980, 2009)} aus Izmir, Anspruch auf ${area}?`,
    `In der Bahnhofstraße in ${town} wird gebaut`,
    `WG-${draw.int(2020, 2027)}-${digits(draw, 4)} an ${town}`,
    `Datei ${draw.of(['Richtlinie', 'Merkblatt', 'Bescheid'])}_${draw.int(2020, 2027)}.docx liegt in Teams`,
    `Wenn der Antragsteller ${draw.of(['Schmuck', 'Hausrat', 'Wohngeld'])} hat, § ${section} ${law}?`,
    `Der ${draw.of(['Sohn', 'Bruder', 'Enkel'])} verdient ${amount}, zählt das bei ${area}?`,
  ]);
};
