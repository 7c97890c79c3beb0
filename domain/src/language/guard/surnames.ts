import { fold, folded } from './fold.ts';

/** Surnames that are hardly ever anything else; they count even alone. */
export const SURNAMES = folded(`
  Müller Schmidt Schmitt Schmitz Schmid Schulz Schulze Schultz Schulte Meyer Meier Maier Mayer Meyers Hoffmann Hofmann Schröder
  Neumann Krüger Hartmann Schmitz Krause Lehmann Köhler Herrmann Walther Huber Fuhrmann Kowalski Kaminski Nowak Wischnewski
  Lewandowski Zielinski Wisniewski Wojcik Kowalczyk Piotrowski Grabowski Pawlowski Michalski Jankowski Majewski Dombrowski
  Peters Petersen Jansen Janssen Hansen Jensen Christensen Nielsen Sörensen Andersen Paulsen Claasen Lüdemann Bergmann
  Lorenz Seidel Brandt Schuhmacher Schumacher Schubert Ziegler Kuhn Kühn Pohl Voigt Sauer Winkler Böhm Simon Ludwig Heinrich
  Schreiner Haase Thiel Jahn Möller Grimm Otto Pfeiffer Arndt Hübner Barth Seifert Dietrich Franke Albrecht Baumann Pape
  Schuster Ullrich Ulrich Schröter Nagel Hecker Brinkmann Lindemann Westermann Ostermann Kleine Bröker Kemper Kampmann
  Wiemann Wegener Wegner Hesse Reuter Heuer Rademacher Stratmann Hillebrand Rüther Böttcher Vollmer Wessel Niemann Heitmann
  Tillmann Grote Hagemann Nolte Schwarze Korte Kersting Henke Hennecke Steinhoff Fromme Wulf Ebbinghaus Ahlers Albers Ahrens
  Behrens Behrendt Berendt Carstens Dierks Eggers Evers Gerdes Harms Heinemann Hinrichs Janzen Klöpper Lübke Lüders Mertens
  Oltmann Rohde Siebert Sievers Stahlhut Tiedemann Wilke Wilken Zander Zimmer Zeller Zabel Wendt Wittmann Weidner Wiegand
  Volk Unger Teichmann Stadler Springer Spengler Sperling Späth Sonnenberg Siegel Seiler Scholz Schilling Schenk Scherer
  Ruppert Rothe Riedel Reimann Reinhardt Rausch Rau Pietsch Opitz Oswald Nickel Naumann Metzger Metz Menzel Maurer Marx
  Mahler Lutz Löffler Linke Lindner Kröger Kretschmer Kraus Krämer Kramer Konrad Kluge Klemm Kirsch Kirchner Kiefer Kessler
  Jäckel Jacobs Jakob Hummel Hinz Heinze Hein Heim Heller Held Heinz Heise Heck Hauser Haupt Harder Hanke Günther Göbel Götz
  Gottschalk Gerlach Geiger Gebhardt Geyer Gärtner Fröhlich Fritsch Freund Frey Ebert Eckert Eichhorn Eder Ehlers Döring
  Dittrich Decker Conrad Büttner Burkhardt Buchholz Bruns Bär Blum Binder Betz Bender Beier Beyer Bauermann Anders Ackermann
  Yılmaz Yilmaz Kaya Demir Şahin Sahin Çelik Celik Yıldız Yildiz Yıldırım Yildirim Öztürk Oeztuerk Aydın Aydin Özdemir Arslan
  Aslan Doğan Dogan Kılıç Kilic Çetin Cetin Kara Koç Kurt Özkan Şimşek Simsek Polat Korkmaz Çakır Cakir Erdoğan Erdogan Güneş
  Günes Karaca Bulut Keskin Ünal Turan Güler Yalçın Yalcin Aktaş Aktas Taş Kaplan Avcı Avci Köse Işık Isik Tekin Bozkurt Duman
  Karadağ Karadag Sönmez Toprak Acar Akın Akin Uçar Ucar Güven Özer Demirci Coşkun Coskun Karakaya Kartal Ateş Ates Bayrak Er
  Al-Hassan Hassan Hussein Hussain Ibrahim Khalil Mahmoud Mohammad Mohammed Mustafa Haddad Hamdan Hamad Abdallah Abdullah Ahmad
  Ahmadi Rahimi Hosseini Karimi Mohammadi Rezai Rezaei Sharifi Noori Haidari Nazari Amiri Jafari Azizi Qaderi Habibi Omar
  Osman Saleh Salman Salem Sayed Shaikh Suleiman Yassin Younes Youssef Zidan Issa Jaber Jabbour Kassem Kanaan Darwish Farhat
  Fayad Ghanem Hariri Khoury Najjar Nasser Odeh Rahman Said Shahin Tamimi Barakat Bakri Alali Almasri Al-Masri Alhamad
  Ivanov Iwanow Petrov Petrow Smirnov Popov Popow Sokolov Kuznetsov Volkov Wolkow Fedorov Morozov Pavlov Kovalenko Kovalchuk
  Bondarenko Tkachenko Shevchenko Schewtschenko Kravchenko Oliynyk Shevchuk Koval Polishchuk Bondar Moroz Marchenko Lysenko
  Rudenko Savchenko Petrenko Melnyk Melnik Boyko Bojko Tkachuk Kovtun Hrytsenko Panchenko Klymenko Pavlenko Sydorenko Romanenko
  Popa Popescu Ionescu Ionesco Stan Dumitru Stoica Gheorghe Munteanu Dimitrov Georgiev Nikolov Ivanova Petrova Todorov Stoyanov
  Jovanovic Petrovic Nikolic Markovic Djordjevic Stojanovic Ilic Stankovic Pavlovic Milosevic Horvat Kovacevic Babic Maric
  Hodzic Hadzic Delic Begovic Krasniqi Rexhepi Bajrami Gashi Berisha Hoxha Shala Morina Kelmendi Bytyqi Thaqi Hyseni Shehu Dervishi Papadopoulos
  Nguyen Tran Pham Hoang Rossi Russo Ferrari Esposito Bianchi Romano Silva Santos Pereira Ferreira Garcia Martinez Lopez
  Gonzalez Rodriguez Fernandez Sanchez Perez Diallo Bah Barry Camara Traore Keita Tesfay Tesfamariam Gebremedhin Haile Kidane
  Weldu Ghebreyesus Singh Kumar Sharma Patel Khan Begum Akhtar Chaudhry
`);

/** Surnames that are everyday words too: a name only after a cue or a first name. */
export const AMBIGUOUS_SURNAMES = folded(`
  Bach Bauer Beck Becker Berg Berger Braun Brand Busch Busse Eichel Engel Ernst Fischer Förster Frank Freitag Fuchs Funke Graf
  Groß Haas Hahn Hammer Heilmann Herbst Herzog Hirsch Horn Jäger Jung Kaiser Keller Kern Klein Koch Kohl König Körner Kraft
  Krebs Krieger Kunz Kurz Lang Lange Link Maas Mann März May Münch Nett Noll Ohm Pfaff Raabe Reich Richter Ritter Roth Rose
  Sander Schade Schäfer Schäffer Schneider Schreiber Schwarz Seitz Sommer Sonntag Stark Stein Stern Stock Stoll Thomas Vogel
  Vogt Wagner Walter Weber Weiß Weiss Werner Winter Witt Wolf Wolff Zimmermann Zink Montag Martin Arnold Hermann Hoppe Hein
  Merkel Michel Nagel Anders Volk Zimmer Freund Haupt Held Heim Linke Rau Siegel Springer Sperling Sauer Simon Ludwig Heinrich
  Otto Konrad Lutz Heinz Jakob Schwarze Kleine Binder Maurer Metzger Gärtner Schuster Schreiner Förster Er Kurt Stan Said Taş
  Heise Decker Unger Hesse Franke Nickel Marx Kara Can Issa Omar Osman Ali Silva Santos Romano Bah Barry
  Bär Kluge Fröhlich Schilling Kirsch Bulut Tran Reuter Rausch Hummel Metz Sonnenberg Kran Hauser Blum Kraus Jahn Thiel Grote
`);

const SUFFIX =
  /(?:mann|meier|meyer|maier|mayer|schmidt|schmitz|schulte|schulze|mueller|hoelter|czyk|wicz|wski|wska|nski|nska|cki|cka|oglu|enko|chuk|tschuk|yshyn|ovic|evic|ovski|ovska|shvili|idze|escu|eanu|opoulos|zadeh|khani|yan|ov|ova|owa|ew|eva|jew|jewa)$/;

/** Words with such an ending that are no name. */
const NO_SURNAME = folded(
  `amtmann fachmann obmann ehemann landsmann kaufmann hauptmann feuerwehrmann vordermann schirmmann jedermann niemann
  weihnachtsmann wachmann postmann zimmermann review overview interview new crew`,
);

/** A listed surname, one of its compounds ("Schulte-Berge", "Obermeyer") or one that ends like a name. */
export const isSurname = (word: string): boolean => {
  const key = fold(word);
  return (
    SURNAMES.has(key) ||
    key
      .split('-')
      .some(
        (part) =>
          SURNAMES.has(part) ||
          AMBIGUOUS_SURNAMES.has(part) ||
          (part.length > 5 && SUFFIX.test(part) && !NO_SURNAME.has(part)),
      )
  );
};

/** A listed surname that is no everyday word. */
export const isDistinctSurname = (word: string): boolean => {
  const key = fold(word);
  return SURNAMES.has(key) && !AMBIGUOUS_SURNAMES.has(key);
};
