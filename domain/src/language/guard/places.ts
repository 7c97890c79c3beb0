import { fold, folded } from './fold.ts';

/** Towns, districts, countries and regions that look like a surname or a street; well-known geography, not complete. */
const PLACES = folded(`
  Soest Lippstadt Werl Warstein Erwitte Geseke Rüthen Anröchte Ense Lippetal Möhnesee Sassendorf Welver Wickede Niederense
  Hamm Unna Kamen Bergkamen Bönen Fröndenberg Holzwickede Schwerte Lünen Selm Werne Dortmund Bochum Essen Duisburg Herne Witten
  Hagen Iserlohn Menden Hemer Balve Altena Lüdenscheid Plettenberg Attendorn Olpe Lennestadt Siegen Arnsberg Sundern Meschede Brilon
  Marsberg Olsberg Winterberg Medebach Hallenberg Schmallenberg Eslohe Bestwig Paderborn Büren Salzkotten Delbrück Warburg Höxter
  Brakel Beverungen Detmold Lemgo Bielefeld Gütersloh Rheda Wiedenbrück Rietberg Verl Beckum Ahlen Oelde Warendorf Wadersloh Ennigerloh
  Telgte Münster Coesfeld Dülmen Bocholt Borken Rheine Steinfurt Gronau Ibbenbüren Recklinghausen Marl Gladbeck Bottrop Oberhausen
  Gelsenkirchen Mülheim Krefeld Moers Wesel Kleve Düsseldorf Neuss Ratingen Velbert Wuppertal Solingen Remscheid Leverkusen Köln Bonn
  Aachen Düren Siegburg Troisdorf Gummersbach Herford Minden Bünde Löhne Osnabrück Oldenburg Bremen Bremerhaven Hamburg Hannover
  Braunschweig Wolfsburg Göttingen Hildesheim Salzgitter Celle Lüneburg Emden Kiel Lübeck Flensburg Rostock Schwerin Wismar Stralsund
  Greifswald Berlin Potsdam Cottbus Magdeburg Halle Dessau Leipzig Dresden Chemnitz Zwickau Erfurt Weimar Jena Gera Kassel Fulda
  Gießen Marburg Wetzlar Frankfurt Wiesbaden Darmstadt Offenbach Hanau Mainz Worms Ludwigshafen Speyer Koblenz Trier Saarbrücken
  Zweibrücken Kaiserslautern Mannheim Heidelberg Karlsruhe Pforzheim Stuttgart Heilbronn Ulm Tübingen Reutlingen Freiburg Konstanz
  Augsburg München Nürnberg Fürth Erlangen Bamberg Bayreuth Würzburg Schweinfurt Aschaffenburg Regensburg Passau Landshut Ingolstadt
  Rosenheim Kempten Starnberg Freiberg Annaberg Wittenberg Eisenberg Königsberg Hersfeld Vorarlberg Salzburg Hirschberg Lemberg
  Teltow Pankow Treptow Güstrow Malchow Lüchow Spandau Rathenow Bützow Ludwigsfelde Eberswalde Bernau Oranienburg
  Nordrhein Westfalen Westfalen-Lippe Niedersachsen Sachsen Bayern Hessen Thüringen Brandenburg Saarland Holstein Rheinland Pfalz
  Kiew Kyjiw Lwiw Lviv Charkiw Charkow Odessa Odesa Mariupol Cherson Donezk Luhansk Dnipro Poltawa Tschernihiw Tschernobyl Kramatorsk
  Łódź Poznań Gdańsk Wrocław Kraków Toruń Białystok Rzeszów Częstochowa Bielsko Gdynia Szczecin Wałbrzych Zamość Śląsk
  İstanbul İzmir Şanlıurfa Diyarbakır Muğla Eskişehir Kahramanmaraş Çanakkale Balıkesir Kırşehir Iğdır Ağrı Muş Şırnak Tekirdağ
  Aydın Kırıkkale Elazığ Adıyaman Niğde Nevşehir Uşak Bartın Karabük Zonguldak Hatay Mersin Ankara Istanbul Izmir Antalya
  Košice Plzeň Brno Olomouc Šibenik Niš Čačak Kruševac Niksic Tuzla Mostar Pristina Prizren Tirana Timișoara Timisoara Iași Iasi
  Brașov Constanța Galați Ploiești București Craiova Sofia Plovdiv Varna Riga Vilnius Tallinn Moskau Minsk Jerewan Tiflis
  Damaskus Aleppo Homs Idlib Hama Rakka Raqqa Bagdad Mossul Erbil Basra Kabul Herat Masar Kundus Teheran Isfahan Maschhad Beirut
  Amman Kairo Tunis Algier Rabat Asmara Mogadischu Hargeisa Lagos Accra Dakar Conakry Hanoi Saigon Delhi Bombay Islamabad Lahore
  Wien Graz Linz Zürich Basel Bern Genf Paris Rom Mailand Madrid Lissabon Porto Athen Warschau Prag Budapest Bukarest Belgrad Zagreb
  Ukraine Polen Türkei Syrien Irak Iran Afghanistan Rumänien Bulgarien Kosovo Albanien Serbien Bosnien Kroatien Georgien Armenien
  Russland Moldau Griechenland Italien Spanien Portugal Eritrea Somalia Nigeria Ghana Guinea Marokko Tunesien Vietnam Indien Pakistan
  Belgien Niederlande Holland Frankreich Österreich Schweiz England Irland Amerika Kanada Israel Salvador Libanon Jordanien Ägypten
`);

export const isListedPlace = (word: string): boolean =>
  fold(word)
    .split('-')
    .some((part) => PLACES.has(part));

const PLACE_ENDING = /(?:stadt|stedt|hausen|dorf|kirchen|burg|leben|ingen|weiler|rode|furt|kotten|loh|beck)$/;

/** A town, a region or a country; unlisted ones only by an ending that surnames of people rarely have. */
export const isPlaceName = (word: string): boolean =>
  isListedPlace(word) ||
  fold(word)
    .split('-')
    .some((part) => part.length > 6 && PLACE_ENDING.test(part));
