import type { AreaEntry, Catalogue } from '../types.ts';

/**
 * The default catalogue with the words people use. Notation of names and topics: folded words (ae, oe, ue, ss); several
 * words are a phrase; `*` at the end stands for any ending; a name with capitals must be written exactly so, because
 * its small letters are another word.
 */
const areas: readonly AreaEntry[] = [
  {
    code: 'HZL',
    name: 'Hilfe zum Lebensunterhalt',
    crossCutting: false,
    names: ['hzl', 'hlu', 'hilfe zum lebensunterhalt', 'hilfen zum lebensunterhalt', 'lebensunterhalt', 'laufende hilfe', 'subsistence', 'income support'],
    topics: ['regelsatz*', 'regelbedarf*', 'mehrbedarf*', 'alleinerziehend*', 'haushaltsersparnis', 'zoeliakie', 'glutenunvertraeglichkeit', 'kostenaufwaendige', 'mietschulden', 'erstausstattung', 'wechselmodell', 'energieschulden', 'heizkosten*', 'stromschulden', 'haushaltsgemeinschaft', 'kaution', 'mietkaution', 'unterkunftskosten', 'kdu', 'krankenkostzulage'],
    statutes: [{ act: 'SGB XII', chapter: 3 }, { act: 'SGB XII', from: 27, to: 40 }],
  },
  {
    code: 'GRUSI',
    name: 'Grundsicherung im Alter und bei Erwerbsminderung',
    crossCutting: false,
    names: ['grusi', 'grundsicherung*', 'gsia', 'gsi', 'grusia', 'basic income support', 'pension credit', 'altersgrundsicherung'],
    topics: ['rentner*', 'altersrente*', 'erwerbsgemindert*', 'erwerbsminderung*', 'erwerbsminderungsrente', 'werkstatt', 'wfbm', 'behindertenwerkstatt', 'eingangsverfahren', 'auslandsaufenthalt', 'rentenversicherung', 'kindeseinkommen', 'altersgrenze', 'rentenalter'],
    statutes: [{ act: 'SGB XII', chapter: 4 }, { act: 'SGB XII', from: 41, to: 46 }],
  },
  {
    code: 'HZP',
    name: 'Hilfe zur Pflege',
    crossCutting: false,
    names: ['hzp', 'hilfe zur pflege', 'hilfen zur pflege', 'hilfe zu pflege', 'pflege', 'pflegehilfe', 'long term care', 'care assistance', 'pflegefaelle', 'pflegebereich', 'heimpflege', 'heimkosten'],
    topics: ['pflegegeld', 'pflegeheim*', 'pflegegrad*', 'pflegekasse*', 'pflegeversicherung', 'pflegedienst*', 'pflegebeduerftig*', 'barbetrag', 'investitionskosten', 'heimaufnahme', 'heimbewohner*', 'vollstationaer*', 'stationaer*', 'kurzzeitpflege', 'verhinderungspflege', 'tagespflege', 'heimvertrag', 'pflegesatz*', 'pflegewohngeld', 'ambulante pflege', 'taschengeld', 'altenheim', 'heimunterbringung', 'heim'],
    statutes: [{ act: 'SGB XII', chapter: 7 }, { act: 'SGB XII', from: 61, to: 66 }, { act: 'SGB XI' }],
  },
  {
    code: 'EGH',
    name: 'Eingliederungshilfe',
    crossCutting: false,
    names: ['egh', 'eingliederungshilfe*', 'eingliederung', 'integration assistance', 'eingl hilfe'],
    topics: ['gesamtplan*', 'teilhabeplan*', 'wohnform', 'assistenzleistung*', 'schulbegleit*', 'schulassistenz', 'integrationshelfer*', 'rehatraeger', 'bthg', 'persoenliches budget', 'bei_nrw', 'fruehfoerderung', 'behinderung', 'autismus*', 'rehabilitation*', 'teilhabeleistung*'],
    statutes: [{ act: 'SGB IX' }],
  },
  {
    code: 'BEST',
    name: 'Bestattungskosten',
    crossCutting: false,
    names: ['BEST', 'bestattung', 'bestattungs*', 'sozialbestattung*', 'beerdigungskosten', 'funeral costs', 'funeral', 'burial costs', 'begraebniskosten'],
    topics: ['beerdigung*', 'begraebnis*', 'grabstein', 'grab', 'friedhof*', 'sterbegeld*', 'verstorben*', 'erben', 'feuerbestattung', 'urne', 'bestatter', 'ueberfuehrung', 'todesfall'],
    statutes: [{ act: 'SGB XII', from: 74, to: 74 }, { act: 'BestG' }],
  },
  {
    code: 'ASYL',
    name: 'Asylbewerberleistungen',
    crossCutting: false,
    names: ['asyl*', 'asylbewerberleistung*', 'asylum*', 'fluechtlingshilfe', 'gefluechtetenhilfe', 'asylum seeker benefits'],
    topics: ['analogleistung*', 'gefluechtete*', 'fluechtling*', 'gemeinschaftsunterkunft', 'gemeinschaftsunterkuenfte*', 'sammelunterkunft', 'duldung', 'geduldet*', 'aufenthaltsgestattung', 'ukrain*', 'fiktionsbescheinigung', 'rechtskreiswechsel', 'bezahlkarte', 'leistungseinschraenkung', 'grundleistung*', 'zuweisung', 'refugee*'],
    statutes: [{ act: 'AsylbLG' }, { act: 'AufenthG' }],
  },
  {
    code: 'WOG',
    name: 'Wohngeld',
    crossCutting: false,
    names: ['wog', 'wohngeld*', 'wohngeldstelle', 'housing benefit*', 'housing allowance', 'mietzuschuss', 'lastenzuschuss'],
    topics: ['bafoeg', 'mietstufe', 'haushaltsmitglied*', 'heizkostenentlastung', 'klimakomponente', 'hoechstbetrag'],
    statutes: [{ act: 'WoGG' }],
  },
  {
    code: 'BUT',
    name: 'Bildung und Teilhabe',
    crossCutting: false,
    names: ['BuT', 'BUT', 'but', 'bildung und teilhabe', 'bildung teilhabe', 'bildungspaket', 'bildungs und teilhabepaket', 'teilhabepaket', 'education package', 'bildungs und teilhabeleistungen'],
    topics: ['schulbedarf*', 'klassenfahrt*', 'lernfoerderung', 'nachhilfe', 'teilhabepauschale', 'teilhabeleistung', 'schulausflug', 'schulausfluege', 'mittagessen', 'mittagsverpflegung', 'schuelerbefoerderung', 'schulessen', 'kitafahrt', 'schulpaket', 'fitnessstudio', 'versetzungsgefaehrdung', 'essensgeld'],
    statutes: [{ act: 'SGB XII', from: 34, to: 34 }, { act: 'BKGG' }],
  },
  {
    code: 'VERF',
    name: 'Verfahrensrecht',
    crossCutting: true,
    names: ['verf', 'verfahrensrecht*', 'verwaltungsverfahren', 'sozialverwaltungsverfahren', 'procedural law'],
    topics: ['anhoer*', 'anzuhoeren', 'aufheb*', 'ruecknahme', 'rueckforder*', 'erstattungsbescheid', 'verwaltungsakt*', 'widerspruch*', 'ueberpruefungsantrag', 'bestandskraeftig*', 'mitwirkung*', 'zustaendig*', 'oertlich*', 'vollmacht', 'akteneinsicht', 'kontoauszue*', 'kontoauszug*', 'schwaerz*', 'versag*', 'rechtsbehelf*', 'wiedereinsetzung', 'verjaehr*', 'datenschutz', 'sozialdatenschutz', 'bekanntgabe', 'ermessen*', 'verzinsung', 'untaetigkeitsklage', 'klage', 'rechtsbehelfsbelehrung', 'fallabgabe', 'zustellung', 'bescheid', 'aufhebungsbescheid'],
    statutes: [{ act: 'SGB I' }, { act: 'SGB X' }, { act: 'SGG' }, { act: 'VwVfG' }],
  },
  {
    code: 'VERM',
    name: 'Einkommen und Vermögen',
    crossCutting: true,
    names: ['verm', 'einkommen*', 'vermoegen*', 'schonvermoegen', 'assets', 'einkommensanrechnung', 'vermoegenseinsatz'],
    topics: ['auto', 'kfz', 'kraftfahrzeug*', 'pkw', 'erbschaft*', 'erbe', 'geerbt', 'schenkung*', 'sparbuch', 'sparguthaben', 'lebensversicherung*', 'hausgrundstueck*', 'eigenheim*', 'bausparvertrag', 'freibetrag', 'freibetraege', 'anrechn*', 'angerechnet', 'lottogewinn', 'rueckkaufswert', 'kindergeld', 'nebenjob', 'minijob', 'unterhalt', 'steuererstattung', 'ersparnisse', 'wertpapiere', 'aktien', 'barvermoegen', 'income'],
    statutes: [{ act: 'SGB XII', from: 82, to: 92 }, { act: 'SGB XII', chapter: 11 }],
  },
];

/** Area codes and municipalities a message is read with when the cooperation has set nothing else. */
export const defaultCatalogue: Catalogue = {
  areas,
  municipalities: [
    'Anröchte',
    'Bad Sassendorf',
    'Ense',
    'Erwitte',
    'Geseke',
    'Lippetal',
    'Lippstadt',
    'Möhnesee',
    'Rüthen',
    'Soest',
    'Warstein',
    'Welver',
    'Werl',
    'Wickede',
  ],
};
