import { folded } from './fold.ts';

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
  Wagner Adler Althoff Ahlborn Amelung Appelt Assmann Aust Averbeck Bachmann Bader Baier Ballhausen Bartels Barthel Bartsch Bartz
  Baumeister Baumgart Baumgarten Baumgartner Bayer Becker Beckmann Behnke Behr Benner Benz Berger Bergner Bernhardt Berndt
  Bertram Beyer Biermann Bischoff Blank Blanke Block Blome Bock Bode Böcker Böckmann Böhme Böing Bölling Bönisch Börner Bohn Bolte
  Borchert Borgmann Born Bornemann Bosse Brandes Brauer Braune Brehm Breuer Bremer Brockmann Brockhoff Bruckner Brückner Brüggemann
  Brüning Brunner Buchner Budde Bücker Bühler Bülow Bürger Büscher Bußmann Butz Claßen Clemens Cordes Cramer Czerny Dahlmann
  Damm Dammann Daniels Daum Deppe Derksen Dettmer Diehl Diekmann Dietz Dietze Dirksen Dörr Dörfler Dombrowsky Dorn Dreher Drescher
  Drews Dreyer Drexler Dröge Dücker Düring Ebbers Ebel Eberhardt Eberle Ebner Eckhardt Egger Ehlert Ehrhardt Eickhoff Eilers
  Eisele Elsner Emmerich Ender Enders Erdmann Ernst Ertl Esch Esser Ewald Ewers Fabian Faber Falk Falke Feldhaus Feldmann Fiedler
  Fink Finke Fischbach Flach Fleischer Förstner Forster Franz Franzen Freitag Frenzel Freese Fricke Friedrich Friedrichs Fries
  Friese Fritz Fritzsche Frings Fromm Funk Gabriel Gebauer Gehrke Geisler Geißler Gerber Gerhardt Gerke Gerken Gerlach Gerstner
  Giese Glaser Göhler Göpfert Goldschmidt Gräf Gräfe Graff Greiner Greve Grewe Griese Groß Große Großmann Gruber Gründer Grüner
  Gruhn Grunwald Günter Guthke Haag Habermann Hagedorn Hagemeister Hahne Hamann Hammes Hanisch Hannemann Hansmann Hartl Hartung
  Hartwig Hase Haselhoff Hauck Hauke Haug Heidemann Heidenreich Heider Heidrich Heil Heimann Heine Heinen Heinrichs Heinz Heinzelmann
  Heitkamp Helmer Hellwig Helmich Hempel Hendricks Hengst Henkel Hennig Henning Henrich Hensel Hentschel Herbert Herbst Hering
  Hermes Herold Herzberg Heß Hess Hesse Heyer Heyne Hilbert Hildebrand Hildebrandt Hilger Hiller Hirschfeld Hock Höfer Höhn
  Höhne Höller Hölscher Höppner Hövel Hofer Hoffmeister Hohmann Holtkamp Holtmann Holz Holzer Holzmann Homann Hoppe Hornung
  Horstmann Huhn Hülsmann Hüttemann Humpert Hunold Husmann Ihde Imhof Jacob Jacobi Jacobsen Jaeger Jahnke Jakobs Janke Janich Jansky
  Janßen Jessen Jochum Johannsen Jordan Josten Jost Junge Junker Jürgens Just Kaczmarek Kahl Kahle Kalb Kamp Kamps Karsten Kasper
  Kaspar Kastner Kaufhold Kayser Keil Kellermann Kellner Kemmer Kempf Keßler Kettler Kilian Kirschner Kirsten Klaas Klaus Klausing
  Kleemann Kleinert Klimek Klingner Klinger Klose Kloth Klug Knapp Knauer Knecht Knoll Knopf Knoop Knorr Kobs Koch Köhne Kölling
  König Könning Köster Köstler Kötter Koller Kolbe Konietzko Koop Kopp Kopka Korn Korff Kortmann Kotthoff Kramp Kranz Kratz Krahl
  Krahn Kreutz Kreutzer Kreuzer Kroll Krohn Kröner Krones Krumm Kruse Kubiak Kuhlmann Kuhnert Kuhnt Kulla Kummer Kunkel Kunze
  Küpper Küppers Kurth Kurz Küster Kuschel Kwiatkowski Ladwig Lampe Landgraf Landwehr Lau Laumann Laux Lauer Leder Lembke Lemke
  Lenz Leonhardt Liebig Liedtke Lienhard Lietz Lind Lindenau Linden Link Lippert Lohse Lohmann Loos Lorenzen Lucas Luckow
  Ludewig Lühr Lübbert Lührs Lux Maaß Mager Mai Mangold Markgraf Marquardt Marquart Martens Matthes Matthies Matthiesen Matzke
  Mayr Mehl Meinert Meinhardt Meiners Meißner Meister Melcher Mende Menke Mennemeier Merker Merten Messer Mettler Meurer Mews
  Michael Michaelis Michels Mielke Milde Mischke Mitsch Möbius Moeller Mohr Moll Moritz Moser Mücke Mühlbauer Münster Münch Mundt
  Musiol Nadler Naujoks Neubauer Neuhaus Neumeister Nguyễn Nickels Niebuhr Niedermeier Niehaus Niehoff Niemeyer Nissen Nitsche
  Nitschke Noack Nöthe Nordmann Obermann Oberländer Ochs Oehler Oertel Ohlsen Olbrich Oppermann Orth Ortmann Osterkamp Osterloh
  Ott Otte Overbeck Overmann Pabst Pahl Paschke Patzelt Pauli Paulus Pauly Pelz Peter Pelzer Petri Petry Petzold Pfeifer Pflug
  Philipp Philippi Pieper Pilz Pinnow Plate Plath Pohlmann Popp Poschmann Prange Preuß Priebe Prinz Probst Pusch Quandt Quast
  Raab Raabe Rabe Radtke Rahn Ramm Rapp Rasch Rathmann Rautenberg Recker Redlich Reeder Rehm Reh Rehbein Reich Reichel Reichelt
  Reichert Reiche Reichmann Reimer Reimers Reiner Reinert Reinhard Reinhold Reinke Reinsch Reiß Reiter Renner Resch Retzlaff Ricken
  Rieck Rieger Rieke Riemann Riemer Riepe Rieß Rinke Rix Röder Rödiger Röhrig Römer Rösch Rösler Rösner Rößler Röttger Rogge Rohlf
  Rohr Rohrbach Roloff Rolf Rommel Rose Rosenbaum Rosenberg Rosenkranz Rosenthal Rossmann Rother Rothmann Rott Rudloff Rudolph
  Rückert Rühl Rüter Ruhland Rump Rupp Rusch Ruß Saalfeld Sachs Sachse Salewski Salzmann Sand Sandmann Sasse Sattler Sauter
  Schaaf Schacht Schäfers Schaller Scharf Schatz Schaub Scheel Scheffler Scheibe Scheidt Scheller Schenke Scheuermann Schick
  Schiefer Schiffer Schimmel Schindler Schlegel Schleicher Schlichting Schlösser Schlüter Schmalz Schmeling Schmidtke Schmidtmann
  Schmied Schmieder Schmitter Schmücker Schnabel Schnell Schnitzler Schnur Schöler Schöne Schönfeld Schöning Schöttler Scholl Scholze
  Scholten Schomaker Schönborn Schorn Schott Schrader Schramm Schreck Schreier Schrick Schröer Schuh Schuldt Schult Schultheis
  Schultheiß Schürmann Schütte Schütt Schütz Schütze Schwab Schwabe Schwan Schwandt Schwalbe Schwartz Schwarzer Schwenk Schwerdt
  Schwiebert Seeger Seemann Seibel Seibert Seidler Seifried Selig Sell Senft Seng Seidl Siebers Sieg Siegert Siegmund Sieger
  Sielaff Siemers Siepmann Sievert Simonis Sommerfeld Sommerfeldt Spies Spieß Spiegel Spitzer Spohn Sprenger Stahl Stamm Stange
  Stark Stahlberg Staude Steffens Steffen Steger Steiner Steinbach Steinberg Steinert Steinfeld Steinkamp Steinmetz Steinke
  Stenzel Stephan Stegemann Stellmacher Steuer Stiller Stockmann Stöber Stöcker Stöhr Stoltz Stolz Stolze Storch Storm Stork Straub
  Strauch Strauß Streit Strobel Strunk Struck Stumpf Sturm Stüwe Suhr Sundermann Süß Tegtmeier Tepe Teuber Teufel Thelen Theis
  Thiele Thielemann Thiemann Thies Thoma Thomsen Tietz Tiemann Timm Timmermann Timmermanns Tolle Töpfer Träger Trapp Trautmann
  Treiber Trost Uhl Uhlig Uhlenbrock Ulmer Umland Urban Vahle Veith Vetter Viehmann Vieth Voß Voss Völker Vogler Vogelsang Volkmann
  Volkmer Vollmann Vollmers Vorwerk Wachter Wacker Wagener Wagenknecht Wahl Wahle Waldmann Wallmeier Walz Wanner Warnecke Warnke
  Weigel Weigand Weigelt Weidemann Weiler Weinert Weinhold Weise Weiser Weitz Welsch Welter Wember Wenk Wenzel Werle Werner
  Wesemann Wessels Westphal Westhoff Wetzel Weyer Wichmann Wick Widmann Wiebe Wieczorek Wiedemann Wiese Wiesner Wieland Wieners
  Wilde Wilhelms Wilhelm Wille Willeke Willems Wilms Windisch Wingert Winter Wirth Wirtz Wischmann Witte Wittig Wittke Witzel Woitas
  Wolters Wolter Wortmann Wrobel Wulff Wunderlich Wünsche Würfel Wurm Wüst Zahn Zapf Zander Zech Zeidler Zeiler Zeitler Zell
  Zenker Ziegenhagen Ziemann Zierke Zimmer Zimmermann Zöller Zorn Zschau Zumbrink Zurmühlen
  Adamczyk Banaszak Baran Borkowski Chmielewski Czajka Czarnecki Dąbrowski Dudek Duda Filipiak Gajewski Gawlik Głowacki Górski
  Jabłoński Jaworski Jasiński Kaczmarczyk Kaczynski Kamiński Kołodziej Kozłowski Krawczyk Król Krupa Kubicki Kucharski Lis Lisowski
  Łukasik Makowski Malinowski Mazur Mazurek Mikołajczyk Mroz Mróz Olszewski Ostrowski Pawlak Piątek Pietrzak Przybylski Rutkowski
  Sawicki Sikora Sikorski Skowronek Sobczak Stachowiak Stępień Szczepański Szymański Szewczyk Tomaszewski Urbaniak Urbański Walczak
  Wasilewski Wieczorkowski Witkowski Wójcik Woźniak Wozniak Wróblewski Zając Zajac Zalewski Zawadzki Ziółkowski Żak Novák Novotny
  Svoboda Dvorak Dvořák Cerny Prochazka Kucera Vesely Nagy Kovács Kovacs Szabo Toth Varga Molnar Nemeth Balogh Farkas Lakatos
  Akbaş Akbulut Akgül Akman Akkaya Aksoy Aksu Aksakal Albayrak Altun Altıntaş Arıkan Atalay Aydoğan Ay Balcı Başaran Başar Baş Bayram
  Bektaş Bilgin Birol Bilgiç Bingöl Boz Çağlar Çalışkan Can Canpolat Cengiz Ceylan Cihan Çoban Çolak Dağ Demirel Demirtaş Deniz
  Dinç Dincer Durmaz Durmuş Duran Ekici Elmas Erdem Erdoğdu Eren Ergin Ergün Erkan Erol Ersoy Ertaş Ertürk Eryılmaz Esen Genç
  Gök Göktaş Gökçe Güçlü Gül Gültekin Gümüş Gün Gündoğdu Gündüz Güngör Gürbüz Gürsoy Ince İnce Ipek İpek Kahraman Kalkan Kandemir
  Kaplan Karabulut Karadeniz Karagöz Karahan Karakuş Karaman Karataş Kavak Kayhan Kılıçarslan Kırmızı Kocabaş Koçak Koyuncu Kurtuluş
  Küçük Kücük Öksüz Oruç Öz Özbek Özçelik Özden Özen Özgür Özgün Özmen Özsoy Özyurt Pamuk Parlak Peker Sağlam Sarı Savaş Sever Sezer
  Sezgin Soylu Sönmez Tan Taşkın Taşdemir Tekin Temiz Tezcan Topal Topçu Tosun Tuna Tunç Türk Türkmen Türkoğlu Uçan Uslu Uyar Uysal
  Uzun Ünlü Üstün Vural Yaman Yaşar Yavuz Yazıcı Yeşil Yiğit Yüce Yücel Yüksel Zengin Zeybek
  Abbas Abdulrahman Abdulla Abdo Abed Abou Aboud Adwan Agha Ajami Akkad Alaoui Alabdullah Alahmad Alahmed Alali Alhaj Alhassan
  Alhussein Aljasem Alkhalaf Alkhatib Almohamad Almousa Alnajjar Alomar Alsaleh Alsayed Alshami Alshehabi Amin Amini Ammar Anwari
  Asadi Ashraf Atallah Attia Awad Ayoub Aziz Azzam Badawi Bashir Bayoumi Ben-Ali Bennani Bilal Chalabi Daoud Darwich Dib El-Amrani
  El-Masri El-Sayed Eid Fadel Faraj Faris Fawzi Gharbi Ghazal Habash Habib Haidar Hakim Halabi Hamdi Hamed Hammoud Hamoud Hamza
  Hanna Hashemi Hashimi Hasan Hijazi Husseini Idris Isa Ismail Jamal Jaafar Jamil Jomaa Kadri Kamal Kamel Karam Karim Kattan Khaled
  Khalaf Khalifa Khatib Kurdi Lahlou Mahdi Mansour Mansoor Marouf Mohamad Mohamed Mahmood Mahmoudi Mikhail Moussa Mousa Musa Muhammad
  Murad Nader Naji Nasr Nasri Nassar Nazari Nouri Obeid Othman Qasem Qasim Rashid Rasho Rasul Rezaie Sabbagh Sabri Sadeghi Safi
  Salah Salameh Salih Sami Samir Sarraf Shaaban Shaker Shamo Sharif Sleiman Soltani Sultan Taha Taleb Tahiri Wahab Wahid Yaqoub Yassine
  Yousef Yusuf Yousefi Zahra Zaman Zein Zeidan Sediqi Stanekzai Safari Popal Barakzai Faizi Ghafari Gholami Hakimi Heidari Hotak Kakar
  Mirzaei Moradi Mousavi Naseri Rasuli Rostami Sadat Sultani Wardak Yaqubi Zadran Zamani
  Antonenko Babenko Bilous Boiko Bojchuk Burlaka Chernenko Danylchenko Demchenko Denysenko Didenko Dmytrenko Fedorenko Gavrylenko
  Halushko Hnatyuk Honchar Honcharenko Horbenko Hryshchenko Ivanenko Karpenko Kharchenko Khomenko Klimenko Kolesnyk Kolomiets
  Kostenko Kucher Kulyk Kushnir Kuzmenko Levchenko Lytvyn Lytvynenko Makarenko Martynenko Mazur Miroshnychenko Mykhailenko
  Nazarenko Nechyporenko Onyshchenko Ostapenko Palamarchuk Pavliuk Ponomarenko Pryhodko Radchenko Sereda Shapoval Shcherbak
  Shvets Symonenko Tereshchenko Tymoshenko Tsymbal Vasylenko Vlasenko Voloshyn Yakovenko Yaremenko Yurchenko Yushchenko Zaichenko
  Zakharchenko Zhuk Zinchenko Abramov Alekseev Andreev Bogdanov Borisov Egorov Filippov Frolov Golubev Grigoriev Kiselev
  Kozlov Lebedev Makarov Mikhailov Nikitin Novikov Orlov Romanov Semenov Sidorov Sorokin Stepanov Tarasov Vasiliev Vinogradov Yakovlev
  Zaitsev Ivanowa Petrowa Smirnowa Sokolova Kusnezow Kusnezowa Fedorova Morozova Pavlova Popova Volkova Novikova
  Abazi Ademi Ahmeti Aliu Asani Bekteshi Beqiri Bislimi Demiri Demaj Fazliu Gjoka Halili Hasani Haxhiu Idrizi Imeri Islami Ismaili
  Jashari Kadriu Kastrati Kryeziu Limani Maliqi Mehmeti Memeti Murati Mustafi Osmani Ramadani Rama Rrustemi Sadiku Salihu Selimi Shabani
  Sulejmani Tahiri Veliu Ymeri Zeqiri Zymberi Alic Avdic Basic Bajric Besic Causevic Dedic Djuric Dordevic Đorđević Filipovic
  Halilovic Hasanovic Husic Ibrahimovic Imamovic Ivanovic Jankovic Juric Knezevic Kostic Kovac Lazic Lukic Maksimovic Mandic Markovic
  Mehic Mihajlovic Milic Mitrovic Mujic Mustafic Novak Novakovic Omerovic Pavic Peric Popovic Radic Ristic Salihovic Savic Simic
  Suljic Tomic Vasic Vidovic Vukovic Zivkovic Anghel Barbu Balan Ciobanu Constantin Cristea Dinu Dobre Enache Florea Grigore Iancu Ilie
  Lupu Marin Matei Mihai Moldovan Nistor Oprea Pavel Radu Rusu Sandu Serban Stanciu Toma Tudor Vasile Voicu Angelov Asenov Atanasov
  Hristov Iliev Ilieva Kolev Marinov Mihaylov Stefanov Vasilev Yordanov Zhelev Georgieva Dimitrova Hristova Nikolova
  Papadakis Georgiou Karagiannis Nikolaidis Ioannidis Oikonomou Bruno Caruso Colombo Conti Costa Deluca D'Angelo Fontana Gallo Giordano
  Greco Leone Lombardi Lombardo Mancini Marino Martino Messina Moretti Ricci Rinaldi Rizzo Santoro Serra Sorrentino Vitale Almeida
  Alves Carvalho Castro Costa Cunha Dias Fernandes Gomes Gonçalves Lopes Marques Martins Mendes Moreira Nunes Oliveira Pinto Ramos
  Ribeiro Rocha Rodrigues Sousa Souza Teixeira Vieira Alvarez Diaz Dominguez Flores Gomez Gutierrez Hernandez Jimenez Moreno Muñoz
  Navarro Ortega Ortiz Reyes Rivera Romero Ruiz Torres Vargas Vazquez Dubois Dupont Lefebvre Moreau Petit Roux
  Abdi Abdullahi Adan Aden Ahmedin Warsame Farah Gedi Hersi Jama Osman Abraha Abreha Afewerki Alemu Araya Asfaha Berhane Berhe Beyene
  Debesay Desta Fessehaye Gebre Gebremariam Gebremeskel Gebreselassie Girmay Habtemariam Hadgu Hagos Kebede Kiflu Mehari Mengistu
  Negash Negasi Okbay Tadesse Tekle Teklehaimanot Tewelde Tesfaye Weldegebriel Woldemariam Woldemichael Yemane Zerai Bangura Ba Baldé
  Balde Camará Ceesay Cissé Cisse Conde Conté Conteh Coulibaly Doumbia Fofana Jallow Jawara Kamara Kone Koné Kouyaté Mensah Ndiaye
  Okafor Okeke Okoro Osei Owusu Sanneh Sawadogo Sesay Sidibé Sillah Sow Sylla Touray Adeyemi Agyemang Appiah Asante Boateng Eze
  Le Pham Phan Vu Vo Dang Bui Do Ngo Duong Ly Huynh Truong Ali Ahmed Akter Anwar Bibi Butt Chowdhury Das Ghosh Gill Gupta Iqbal Islam
  Jain Kaur Malik Mehta Mishra Qureshi Rajan Rao Reddy Sandhu Sivarajah Tharmalingam Verma Yadav Zafar Wang Zhang Liu Chen Yang Huang
`);

/** Surnames that are everyday words too: a name only after a cue or a first name. */
export const AMBIGUOUS_SURNAMES = folded(`
  Bach Bauer Beck Berg Braun Brand Busch Busse Eichel Engel Ernst Fischer Förster Frank Freitag Fuchs Funke Graf
  Groß Haas Hahn Hammer Heilmann Herbst Herzog Hirsch Horn Jäger Jung Kaiser Keller Kern Klein Koch Kohl König Körner Kraft
  Krebs Krieger Kunz Kurz Lang Lange Link Maas Mann März May Münch Nett Noll Ohm Pfaff Raabe Reich Richter Ritter Roth Rose
  Sander Schade Schäfer Schäffer Schneider Schreiber Schwarz Seitz Sommer Sonntag Stark Stein Stern Stock Stoll Thomas Vogel
  Vogt Walter Weber Weiß Weiss Werner Winter Witt Wolf Wolff Zimmermann Zink Montag Martin Arnold Hermann Hoppe Hein
  Merkel Michel Nagel Anders Volk Zimmer Freund Haupt Held Heim Linke Rau Siegel Springer Sperling Sauer Simon Ludwig Heinrich
  Otto Konrad Lutz Heinz Jakob Schwarze Kleine Binder Maurer Metzger Gärtner Schuster Schreiner Förster Er Kurt Stan Said Taş
  Heise Decker Unger Hesse Franke Nickel Marx Kara Can Issa Omar Osman Ali Silva Santos Romano Bah Barry
  Bär Kluge Fröhlich Schilling Kirsch Bulut Tran Reuter Rausch Hummel Metz Sonnenberg Kran Hauser Blum Kraus Jahn Thiel Grote
  Wünsche Adler Aust Bader Baumeister Bayer Behr Benz Bertram Bischoff Blank Block Bock Born Brauer Bremer Bürger Damm
  Daniels Daum Dorn Dreher Ender Enders Esch Esser Ewald Fabian Faber Falk Falke Fink Flach Fleischer Forster Franz Fritz Fries Fromm
  Fromme Funk Gabriel Geiger Gerber Glaser Gruber Große Gründer Grüner Günter Haag Hahne Hase Hauke Heil Heimann Heine Hellwig
  Hempel Hengst Henning Herbert Hering Hermes Herold Heller Harder Holz Holzer Huhn Jacob Jordan Jost Jürgens Junge Junker Just
  Kahl Kahle Kalb Kamp Kasper Kaspar Karsten Keil Kellner Kiefer Kilian Kirschner Kirsten Klaus Klinger Klug Knapp Knecht Knopf Kopp
  Korn Kranz Kreuzer Krumm Kummer Küster Lampe Landgraf Lau Leder Lenz Lind Linden Loos Lucas Lux
  Mager Mai Markgraf Meister Mehl Mende Messer Michael Milde Mohr Moll Moritz Mücke Münster Nadler Neuhaus Niehaus Ochs Ott Otte
  Pabst Pauli Paulus Peter Pelz Pfeifer Philipp Pilz Plate Prinz Rabe Ramm Rasch Reeder Reh Reiner Reinhard Reinhold Reiter
  Renner Resch Rohr Rolf Römer Rommel Rosenkranz Ruß Sachs Sachse Sand Salzmann Sattler Schacht Scharf Schatz Scheibe Schick Schiefer
  Schiffer Schimmel Schlösser Schmalz Schmied Schnabel Schnell Schnur Schöne Schott Schreck Schuh Schult
  Schütz Schütze Schwab Schwabe Schwan Schwalbe Schwarzer Seemann Selig Sieg Sieger Spiegel Spitzer Spieß Stahl Stamm Stange Staude
  Steffen Steiner Steinbach Steinberg Steinfeld Steinmetz Steuer Stiller Stolz Storch Storm Strauch Strauß Streit Sturm Süß Teufel
  Töpfer Träger Treiber Trost Urban Ulmer Vetter Wacker Wahl Wanner Weise Weiser Weiler Wilde Wilhelm Wille Wurm Würfel Wüst Zahn
  Zapf Zech Zell Zorn Ziegler Löffler Bergmann Köhler Stadler Geyer Günther Oswald Albrecht
  Springer Müllner Rosenberg Herzberg Schönfeld Schönborn Saalfeld Hirschfeld Rosenthal Fischbach Rohrbach
  Hunold Ernst Dietrich Friedrich Stephan Clemens Arnold Lorenz Ochs Wick Wahle Vorwerk Landwehr Weigel
  Alt Lis Baran Krupa Król Mazur Duda Svoboda Toth Ay Baş Boz Can Cengiz Cihan Dağ Deniz Elmas Erdem Eren Gök Gül Gün Ince
  Ipek Öz Sari Sever Tan Topal Tuna Türk Türkmen Uzun Uyar Yaman Zengin Peker Kavak Dinç Esen Temiz Uslu Uçan Savaş Türkoglu
  Abed Abdo Abou Agha Amin Anwar Ashraf Attia Aziz Bashir Bilal Dib Eid Faris Habib Hakim Hanna Hamza Isa Islam Ismail Jamal Kamal
  Kamel Karam Karim Kurdi Mahdi Mansour Musa Murad Nader Naji Nasr Qasim Rashid Safi Salah Sami Samir Sharif Sultan Taha Yusuf Zaman Zein
  Zahra Sadat Malik Das Gill Jain Le Do Ly Ngo Vo Vu Bui Dang Liu Yang Chen Wang Ba Sow Kone Conde Rama Aden Adan Abdi Farah Jama Desta
  Berhane Hagos Mehari Tekle Yemane Costa Pinto Rocha Reyes Ramos Torres Marin Pavel Radu Toma Tudor Vasile Mihai Ilie Constantin Matei
  Dinu Bruno Leone Serra Conti Petit Roux Castro Flores Moreno Greco Gallo Fontana Messina Marino Martino Dias Lopes Marques Kovac Honchar
  Kucher Shvets Zhuk Sereda Petri Petry Barbu Florea Serban Eze Osei Butt Bibi Rao Jordan Simonis Balan Alves
  Adler Bertram Ammar Abbas Daoud Idris Jamil Khaled Mahmood Yousef
  Born Tolle Wiese Wunderlich Sieger Selig Thoma Lux
  Rott Rudolph Sell Senft Sonnenschein Schwenk Schreier Schleicher Reich Reiche Reichel Quast
  Pflug Kuschel
  Imhof Hock Hoppe Greve
`);
