import { folded } from './fold.ts';

/** First names that are common in Germany, by where they come from. Words of everyday German are left out. */
export const FIRST_NAMES = folded(`
  Achim Adam Adelheid Agnes Albert Alexander Alexandra Alfons Alfred Alina Alma Alois Amelie Andrea Andreas Angela Angelika
  Anika Anja Anke Ann Anna Annalena Anne Anneliese Annemarie Annette Annika Antje Anton Antonia Arne Arnold Arthur Astrid
  Axel Barbara Bastian Beate Beatrix Ben Benedikt Benjamin Bernd Bernhard Berta Bettina Birgit Björn Bodo Boris Brigitte
  Bruno Burkhard Carina Carl Carla Carmen Carola Caroline Carsten Catharina Charlotte Christa Christel Christian Christiane
  Christin Christina Christine Christoph Clara Claudia Clemens Conny Corinna Cornelia Dagmar Daniel Daniela David Denise
  Dennis Detlef Diana Dieter Dietmar Dirk Dominik Dora Doris Dorothea Eberhard Eckhard Edeltraud Edgar Edith Egon Ekkehard
  Elena Elfriede Elias Elisabeth Elke Ella Ellen Elli Elsa  Emil Emilia Emily Emma Erhard Eric Erich Erik Erika Erna
  Erwin Esther Eugen Eva Evelyn Ewald Fabian Felicitas Felix Ferdinand Finn Florian Franz Franziska Frauke Fred Frieda
  Friederike Friedhelm Friedrich Fritz Gabi Gabriele Georg Gerald Gerd Gerda Gerhard Gertrud Gisela Gisbert Gitta Greta
  Gudrun Guido Günter Günther Gustav Hanna Hannah Hannelore Hannes Hans Harald Harry Hartmut Hedwig Heidi Heike Heiko Heiner
  Heinrich Heinz Helena Helene Helga Helmut Hendrik Henning Henrik Henry Herbert Heribert Hermann Herta Hilde Hildegard
  Holger Horst Hubert Hubertus Hugo Ida Ilona Ilse Ina Ines Inge Ingeborg Ingo Ingrid Irene Irina Irma Irmgard Isabel
  Isabell Isabella Jana Janina Janine Jannik Jasmin Jennifer Jenny Jens Jessica Joachim Jochen Johann Johanna Johannes
  Jonas Jonathan Jörg Jörn Josef Josefine Joseph Judith Jule Julia Julian Juliane Julius Jürgen Jutta Karin Karina Karl
  Karla Karolina Karoline Karsten Kathrin Katharina Käthe Katja Katrin Kerstin Kevin Kirsten Klara Klaus Konrad Konstantin
  Kornelia Kristin Kristina Kurt Lara Lars Larissa Laura Laurin Lea Lena Leni Leo Leon Leonie Lieselotte Lilli Lina Linda
  Lisa Lothar Lotte Louis Luca Lucas Ludger Ludwig Luis Luisa Luise Lukas Lutz Lydia Magda Magdalena Maik Maike Maja Malte
  Mandy Manfred Manuel Manuela Marc Marcel Marco Marcus Mareike Margarete Margit Margot Margret Maria Marianne Marie Marina
  Mario Marion Marius Markus Marlene Marlies Marta Martha Martin Martina Marvin Mathias Mathilde Matthias  Maximilian
  Maya Meike Melanie Mia Michael Michaela Mike Milena Mira Miriam Mirko Mona Monika Moritz Nadine Nadja Nadia Natalie Natascha
  Nick Nico Nicolas Nicole Niklas Nils Nina Nora Norbert Oliver Olaf Olga Oskar Ottilie Otto Pascal Patricia Patrick Patrik
  Paul Paula Pauline  Peggy Petra Peter Philipp Pia Rainer Ralf Ralph Ramona Raphael Rebecca Regina Regine Reiner Reinhard
  Reinhold Renate Rene René Ria Ricarda Richard Rita Robert Robin Roland Rolf Roman Ronald Ronny Rosemarie Roswitha Rüdiger
  Rudi Rudolf Rupert Ruth Sabine Sabrina Samuel Sandra Sara Sarah Sascha Saskia Sebastian Siegfried Sigrid Silke Silvia
  Simon Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen Steffi Stephan Stephanie Susanne Sven Svenja
  Sylvia Tamara Tanja Tatjana Theo Theodor Theresa Therese Thomas Thorsten Tilman  Tim Timo Tina Tobias Tom Torben
  Torsten Traute Udo Ulf Ulla Ulrich Ulrike Ursula Ute Uta Uwe Valentin Vanessa Vera Verena Veronika Viktor Viktoria Vincent
  Volker Volkmar Waldemar Walter Waltraud Wanda Werner Wiebke Wilfried Wilhelm Wilhelmine Willi Willy Winfried Wolfgang
  Yannick Yvonne
  Abdullah Adem Adnan Ahmet Alev Asli Atilla Aykut Aylin Ayse Ayşe Aysel Aysun Aziz Baris Barış Bayram Bekir Berk Berkan
  Betül Bilal Bülent Burak Burcu Cem Cemal Cemil Cengiz Ceren Derya Dilan Dilara Dilek Ebru Ece Eda Elif Emel Emine Emir Emre
  Enes Engin Ercan Erdal Erdem Erdogan Eren Erhan Erkan Erol Ersin Esma Esra Eylül Fadime Fatih Fatma Ferhat Feride Fevzi
  Figen Filiz Furkan Gamze Gökhan Gönül Gülay Gülcan Gülsen Gülten Hacer Hakan Halil Halime Hamza Hanife Harun Hasan Hatice
  Havva Hayriye Hüseyin Hülya Ibrahim İbrahim Ilhan Ilker Ismail İsmail Kadir Kemal Kenan Kübra Leyla Levent Mehmet Melek
  Melike Meltem Merve Meryem Mesut Metin Mevlüt Murat Mustafa Muhammet Nazan Nazli Necati Nesrin Neslihan Nihat Nuray Nurcan
  Nuri Nurten Oguz Okan Omer Ömer Onur Orhan Osman Özcan Özgür Özlem Ramazan Recep Remzi Rukiye Sabri Salih Sebahat Seda
  Sedat Selim Selin Selma Semra Senay Serdar Serkan Sevda Sevgi Sevim Sibel Sinan Songül Süleyman Sultan Tarik Tayfun Tolga
  Tuba Tugba Tülay Turgut Ufuk Ümit Umut Veli Volkan Yasemin Yasin Yavuz Yeliz Yunus Yusuf Zehra Zekiye Zeliha Zeynep
  Abbas Abd Abdel Abdul Abdulkarim Abdulrahman Adel Ahmad Ahmed Aida Aisha Akram Ali Alaa Amal Amina Amir Amira Ammar Anas
  Anwar Asma Ayman Aya Bashar Bassam Dalia Dina Eman Fadi Fahad Faisal Farah Farid Faris Fatima Fouad Ghassan Hadi Hala Hamid
  Hana Hanan Hani Hasna Hassan Heba Hiba Hisham Hoda Huda Hussein Hussain Iman Imad Issa Jamal Jamila Kamal Karim Khaled
  Khalid Khalil Laila Lamia Layla Lina Lubna Maher Mahmoud Mahmud Majed Malak Malik Manal Mariam Maryam Marwan Marwa Mazen
  Mohamad Mohamed Mohammad Mohammed Mona Mounir Muhammad Muna Nabil Nada Nader Nasser Nasrin Noor Nour Omar Osama Qasim Rabia
  Rachid Rami Rana Rania Rasha Rashid Reem  Riad Saad Sabah Said Saleh Salem Salim Salma Salwa Sami Samer Samir Samira
  Shadi Sherin Soha Suhail Tarek Tareq Wael Walid Wissam Yahya Yara Yassin Youssef Zaid Zainab Zahra Ziad
  Abdullahi Asif Farhad Farida Ferdows Gholam Habib Hamed Homa Khadija Latifa Mahdi Mehdi Mina Mohsen Mojtaba Morteza Najib
  Naser Nasim Nazanin Nilofar Omid Parisa Parwana Reza Roya Shabnam Shirin Sima Siavash Soraya Wali Zohra Zarif
  Azad Berfin Bahar Delal Dilovan Hevin Jiyan  Newroz Rojda Rojin Ronahi Sherzad Sirwan Zozan
  Alexej Alexei Aleksandr Aleksandra Aljona Alla Anatoli Anatolij Anastasia Anastasiia Andrej Andrii Andriy Anton Artem
  Artur Bohdan Bogdan Daria Darya Denys Dmitri Dmitrij Dmytro Ekaterina Evgenij Galina Halyna Igor Ihor Ilona Inna Iryna
  Ivan Ivanna Kateryna Kyrylo Larysa Lesia Lidia Ljudmila Liudmyla Ludmila Lyudmila Maksym Maksim Mariia Marjana Mykhailo
  Mykola Nadeschda Natalia Nataliia Natalja Nikolai Nikolaj Oksana Oleg Oleh Oleksandr Oleksandra Oleksii Olena Olha Pavlo
  Pawel Petro Polina Roksolana Rostyslav Ruslan Sergej Sergei Serhii Serhiy Snizhana Solomiia Stanislaw Svitlana Swetlana
  Svetlana Taras Tetiana Tetyana Valentina Valerij Vasyl Viktoriia Vitalii Vitali Vladimir Vladyslav Volodymyr Wassili
  Wladimir Yaroslav Yevhen Yulia Yuliia Yurii Yuriy Zoya Zhanna
  Agata Agnieszka Aleksander Andrzej Barbara Beata Bogdan Boguslaw Bozena Czeslaw Dariusz Danuta Dorota Edyta Ewa Gabriela
  Grazyna Grzegorz Halina Henryk Iwona Jacek Jadwiga Jakub Janusz Jaroslaw Jerzy Joanna Jolanta Kamil Karol Katarzyna
  Kazimierz Krystyna Krzysztof Leszek Lukasz Maciej Malgorzata Marcin Marek Mariusz Mateusz Michal Miroslaw Monika Piotr
  Przemyslaw Rafal Robert Ryszard Slawomir Stanislawa Teresa Tomasz Urszula Waldemar Wieslaw Wojciech Zbigniew Zofia Zygmunt
  Adrian Alin Ana Angel Bojan Bojana Branko Catalin Constantin Cristian Cristina Danijel Daniela Darko Dejan Desislava Dimitar
  Dragan Dragana Dusan Edin Elvir Emina Florin Fatmir Georgi Georgiana Georgios Giorgos Goran Gheorghe Hristo Ilie Ioan Ioana
  Ion Ionut Ivana Ivo Jasna Jelena Jovan Jovana Kiril Kostas Ljiljana Luminita Marija Mihaela Mihai Milan  Milica Mirjana
  Mirela Mladen Nebojsa Nedzad Nenad Nevena Nikola Nikolaos Petar Plamen Predrag Radu Raluca Sanja Sasa Senad Slavica Slobodan
  Snezana Stefka Stojan Tihomir Vasile Vasil Vesna Viorica Vlad Zdravko Zeljko Zoran Zorica Agim Arben Arta Besnik Blerta
  Bujar Dardan Drita Enver Fatos Florim Gezim Ilir Kujtim Luan Mimoza Naim Shpresa Valon Vjosa Xhevat
  Abraham Abebe  Awet Berhane Dawit Eyob Filmon Freweini Goitom  Kidane Letekidan Mebrahtu Mehari Merhawi Mulu
  Mussie Robel Rahel Saba Samson Selam Semere Solomon Tekle Tesfay Tsegay Yohannes Yonas Amadou Aminata Boubacar Chidi Fatou
  Fatoumata Ibrahima Kwame Mamadou Mariama Moussa Ngozi Oumar Ousmane Sekou
  Nguyen Thanh Thi Tuan Hung Huong Linh Hoa Minh Priya Rahul Sunita Ravi Anil Rajesh Lakshmi
  Aldo Antonio Carlo Carlos Chiara Enzo Fabio Francesca Francesco Giovanni Giulia Giuseppe Giuseppina Jose José Juan Luigi
  Maddalena Marcello Massimo Matteo Paolo Pedro Pietro Rosario Rosaria Salvatore Sergio Stefano Vincenzo Vito
  Ashley Brian Chantal Cindy Jacqueline Jason Jeremy Justin Kimberly Mandy Marvin Melissa Nancy Ricky Ryan Sharon Steven Tyler
  Aloys Agathe Almut Annegret Ansgar Burghard Celina Celine Dörte Dustin Elsbeth Emmi Ernestine Evi Friedbert Fiete Gerlinde
  Gert Gesine Gottfried Gotthard Gottlieb Gundula Hansjörg Hartwig Helmuth Henriette Herma Hermine Hilmar Ilka Imke Ingelore
  Isolde Jaqueline Jeannette Jerome Joel Jolina Knut Kunigunde Leopold Liselotte Lore Lotta Luzie Malia Marlon Mathilda Maurice
  Mechthild Meinolf Merle Mila Milo Neele Nele Noah Levi Liam Lio Mats Oskar Ottmar Reinhilde Samantha Sandy Jamie Sieglinde
  Sigmund Sigurd Sönke Thea Theodora Tilo Torge Trude Veit Vinzenz Walburga Waltraut Wendelin Wibke Wilma Yvette Angelina
  Annelie Arnulf Bärbel Bertold Berthold Bertram Beatrice Birte Britta Burkhardt Cordula Claas Dietlind Dorit Eckart Edda
  Elvira Enno Erdmute Etta Eva-Maria Falk Frauke Freya Gereon Gernot Gero Gesa Gunnar Gunter Gunther Heinke Heinz-Josef Heino
  Helge Henrike Hiltrud Hinrich Hella Hendrika Insa Irmtraud Irmtrud Iven Jasper Jette Jolanda Jost Karlheinz Karoline Klemens
  Kilian Korbinian Leif Leonhard Leonore Lieselore Liesel Lore Loni Lorena Luzia Margarethe Margitta Marieke Marita Marlis
  Meinhard Mechtild Ortrud Ortwin Reinhart Rosalinde Rosi Ruprecht Sibylle Silvana Silvio Solveig Swantje Tessa Thekla Thilo
  Ulli Urban Utz Volkhard Walther Wiltrud Wolf-Dieter Wolfram Xaver Xenia Timm Timon Thies Tjark Sören Hauke Heiner Eike
  Joshua Jeremias Jannis Jonah Josua Jolie Leonard Linus Lennard Lennart Lias Luka Mattis Nala Nelly Romy Amalia Emely Fynn
  Josephine Lynn Marlen Miley Shirley Kaylee Jeremia Jayden Jaden Chayenne Cheyenne Chayen Zoe Zoé
  Abdurrahman Adile Akif Alper Alperen Arda Arzu Ayfer Aynur Ayten Azra Beyza Birsen Bora Bugra Canan Cansu Cihan Cevdet Dogan
  Döndü Durmus Ekrem Elmas Emircan Ergün Ersan Fahri Faruk Fehmi Feyza Gülsüm Günay Halit Hamide Hamit Hasret Hatun Hidayet
  Ihsan Irfan Kazim Kerem Kerim Mahir Mahmut Mehtap Mihriban Muharrem Muhammed Muzaffer Nalan Nevzat Nilgün Nurhan Nursel
  Orçun Osman Perihan Pinar Rabia Raziye Saadet Sakine Saliha Satilmis Selcuk Selçuk Sena Sener Sevil Seyit Sinem Sükran Sümeyye
  Suna Tahir Tamer Temel Tevfik Tuncay Turan Türkan Ugur Yakup Yakub Yüksel Zekeriya Zübeyde Zülfiye
  Abdelkader Abdulaziz Abeer Aliya Amani Areej Aws Bayan Batoul Bushra Diaa Duaa Fares Fatema Firas Ghada Ghazal Haitham Haytham
  Hazem Ibtisam Ikram Inas Israa Jihad Kareem Kinan Lama Louay Luay Mayada Moataz Mousa Musa Mutaz Nawal Nidal Nisreen Nizar
  Obada Qusai Raghad Rahaf Raed Rima Riyad Riad Rola Ruba Saif Sanaa Shahd Siham Taher Tala Wafa Waleed Yazan Yasmin Yasmine
  Yusra Zakaria Zeinab Zeina Abdallah Adham Alia Amer Aymen Ayham Bara Basel Bassel Dima Emad Eyad Fayez Feras Hadeel Hamdi
  Hanadi Hekmat Jaber Joumana Kawthar Khadija Khulud Laith Lujain Maisa Marah Mazin Mohanad Mouhannad Nahla Najat Nour-Eddine
  Rafat Reham Safaa Safwan Sahar Salah Sawsan Shaima Suhair Suzan Thaer Wassim Yaman Ahlam Abdelhamid Abdellah Driss Fatiha
  Hicham Houda Ilham Jamel Lahcen Malika Mourad Mounia Naima Nadir Rachida Said Souad Yacine Zineb
  Ahmadullah Amanullah Arash Arezoo Atefeh Babak Behnaz Behrouz Bijan Elham Esmat Fahima Farzaneh Fereshteh Golnaz Hamidullah
  Hashmat Jawad Jamshid Kamran Kaveh Laleh Leila Mahnaz Maliha Marzia Masoud Massoud Mirwais Mursal Najibullah Nargis Navid
  Negin Niloufar Nooria Payam Rahim Ramin Razia Roshan Rostam Saeed Samiullah Sediqa Setareh Shahram Shukria Tahmina Zabihullah
  Zakia Zakir Aref Aziza Basir Farzad Ghulam Gulalai Habibullah Hafiz Hekmatullah Hosna Mahbuba Nasrullah Nooria Qudsia
  Tymofij Tymofii Nazar Danylo Matvii Ganna Nadiia Nadija Liubov Ljubow Oleksij Serhij Andrij Yurij Valeriia Valeria Vira
  Zinaida Zlata Marharyta Anzhela Alona Olexandr Mychajlo Mychailo Iwan Jewhen Jewgenij Yevgeniia Yevheniia Kateryna Larisa Ljuba
  Mychailyna Nina Oksanna Raisa Rimma Rostislav Semen Stepan Tamara Timur Vadym Vadim Viacheslav Vyacheslav Vitaliy Witalij
  Yaryna Yana Zhenia Lesya Lyubov Marfa Nataliya Natascha Olesia Olesya Sofiia Solomija Swjatoslaw Tetjana Tatiana Ulyana
  Wolodymyr Wiktor Wiktorija Wjatscheslaw Wasyl Witali Hryhorii Anatolii Arsen Bohdana Dariia Diana Emiliia Eduard Gennadij
  Gennady Leonid Lilia Liliia Pawlo Roman Ruslana Stanislav Svetlana Tykhon Veronika Vlada Vladyslava Yelyzaveta
  Adrianna Alicja Aneta Anita Bartosz Bozena Boleslaw Bronislaw Bronislawa Cezary Damian Dawid Dominika Elzbieta Eugeniusz
  Ewelina Feliks Filip Franciszek Genowefa Gracjan Henryka Irena Izabela Jan-Pawel Jozef Jozefa Julita Justyna Kacper Kinga
  Lech Leokadia Lidia Lucyna Lucjan Ludwik Marianna Marta Marzena Michalina Mieczyslaw Mikolaj Milosz Oliwia Patrycja Pawel
  Radoslaw Renata Roksana Stanislaw Stefania Sylwester Sylwia Szymon Tadeusz Wieslawa Wioletta Witold Wladyslaw Wladyslawa
  Zdzislaw Zdzislawa Zuzanna Jiri Jirina Josef Ladislav Lubomir Milos Miloslav Pavel Pavla Radek Vaclav Zdenek Zdenka Frantisek
  Andras Attila Balazs Bela Csaba Erzsebet Ferenc Gabor Gyula Ildiko Imre Istvan Janos Jozsef Katalin Laszlo Lajos Magdolna
  Miklos Sandor Tamas Tibor Zoltan Zsolt Zsuzsanna
  Aleksandar Amela Almir Armin Azra Dzenana Fikret Haris Ismet Jasmina Jasmin Lejla Mehmed Mirsad Mersiha Nermin Nermina Sead
  Suada Zlatan Ardita Albulena Avni Bekim Burim Driton Fatbardha Hysen Imer Lirije Luljeta Nexhmije Ramiz Sadije Shaban Skender
  Valdet Asen Boyko Krasimir Krasimira Nikolay Rumen Stoyan Todor Yordan Zlatka Iliyana Ionela Nicoleta Nicolae Loredana Costel
  Dumitru Gheorghita Florentina Marinela Ovidiu Razvan Sorin Traian Violeta Vasilka Elisaveta Ivaylo Ventsislav Veselin Silviu
  Daniel-Ionut Andreea Alina Claudiu Doina Elena-Maria Eugenia Liviu Lucian Mircea Rodica Simona Stela Tudor Valeriu Anastasios
  Athanasios Dimitrios Dimitra Eleni Evangelos Ioannis Konstantinos Panagiotis Sofia Spyridon Stavros Vasiliki Vasilios
  Blerim Egzon Fisnik Gent Granit Lulzim Muharrem Nuhi Osman Rrahman Selvije Shkelzen Vlora Ylber Zana
  Abdoulaye Abdirahman Abdi Ayaan Fadumo Faduma Halima Hodan Ifrah Khadra Mahad Sahra Alem Almaz Asmeret Biniam Fikirte Genet
  Hagos Hiwet Kibrom Luwam Medhanie Natnael Senait Simret Temesgen Tesfalem Tigist Yemane Adama Aissatou Alassane Binta Cheick
  Emeka Ebrima Ifeoma Isatou Kofi Kwadwo Lamin Modou Ousainou Oluwaseun Abdikadir Ayanle Bereket Bethlehem Desta Feven Fitsum
  Helen Isaias Kahsay Kiflom Mehret Nigisti Rufael Samrawit Saron Teklit Tsehaye Weyni Yordanos Zenebech Bakary Chinedu Djeneba
  Kadiatou Mohamadou Nnamdi Ndeye Obinna Salimata Souleymane Yaya
  Phuong Quang Thuy Trang Trung Tuyet Ngoc Xuan Amit Deepak Gurpreet Harpreet Jaspreet Kiran Manjit Neha Pooja Rajan Sanjay Suresh
  Vijay Arjun Balwinder Kavitha Mohan Nirmala Ramesh Sivakumar Thevarajah Usha
  Alessandro Alessia Andre André Antonella Bruna Camila Concetta Diego Domenico Eduardo Elisa Emanuele Fernando Filippo Gabriele
  Gerardo Gianluca Giorgio Ignazio Ines Inês Isabel Javier Joao João Joaquim Jorge Leonardo Lorenzo Lucia Luca Luciano Manuela
  Marcelo Maria-Luisa Miguel Nunzia Pablo Rafael Raffaele Renato Ricardo Rocco Rodrigo Santiago Sebastiano Teresa Tiago Tommaso
  Valeria Vincenza Colette Didier Dominique Etienne Francois François Genevieve Jacques Jean Laurent Louise Mathieu Michel Nathalie
  Olivier Philippe Pierre Sylvie Thierry Yves Emma-Louise George Gordon James John Kelly Lewis Liam Michelle Neil Nigel Patrick
  Scott Sean Stuart Trevor Pieter Johannes Joost Maarten Marijke Mieke Saskia Sietske Wim Willem Wouter Aart Cees Lars Ole-Jakob
  Ursel Mirjam Armen Hinnerk Anneke Fereshta Demba Bakr İlhan Sümeyra Ayla Ludwika Rosalia Yevhen Corinna Tabea Thorben Maren Marlene
  Ulf Wolf-Rüdiger Uli Ulla Urte Wencke Yannik Yara Jelena Joris Juri Jurij Kai-Uwe Katinka Kira Klaas Larissa Leander Levke Liane
  Lilly Linn Lou Lorenz Ludmilla Luise Lutz Maik Manuel Marit Marleen Marlis Marion Mariella Marisa Marten Meta Mieke Minna Miro Nadin
  Nicola Nicolai Niko Odo Olav Ortrun Pamela Pascale Pauline Philip Philippa Quirin Ralph Raimund Reinald Ricarda Rico Roger Romina
  Rosel Rosmarie Roswita Rowena Ruben Sabina Sally Sebald Selina Severin Sigmar Silja Stella Stephanie Susann Susanna Tanita Theres
  Till-Lukas Toni Traudel Tristan Uschi Valentina Valerie Vivien Vivian Volkert Wendy Wiebke Wilko Wilfriede Witta Wladislaw Wolf
  Ansgard Arnd Arved Asta Bernadette Bernhardine Bente Betty Björn-Erik Brunhilde Burga Carina Carlotta Cäcilie Cecilia Christl Clara
  Conrad Constanze Cornelius Dagobert Danilo Dieter-Heinz Dietrich Dolores Dorothee Edelgard Edmund Eleonore Elena Elfi Elisa Ella Elmar
  Emmerich Engelbert Erdmuthe Ernst-August Eugenie Eva-Marie Fabienne Ferdinande Franka Frederik Friedel Friederun Gabriel Gebhard Georgine
  Gerhild Giesela Gilbert Giesbert Gottlob Gregor Gunda Günther-Otto Hannelies Hans-Georg Hans-Joachim Hans-Peter Hansjürgen Harro Hedda Heidemarie
  Heidrun Heilwig Heinrike Hergen Hertha Hilke Horst-Günter Ilse-Marie Ingeburg Irmela Isa Ivonne Jacob Jobst-Hinrich Jochem Josefa Judit
`);

/** First names that are also German words or months: a name only before a known surname. */
export const AMBIGUOUS_FIRST_NAMES = folded(
  `Alt August Can Deniz Ernst Frank Gül Heide Iris Jan Kai Kay Mai Mark Mark Meral Rosa Rose Sommer Tag Viola Wolf Yildiz Ole Nur Till Peer Max
  Gent Genet Temel Urban Falk Lama Bara Bora Scott Salah Flora Jude Saba Lan Elmas Desta Ion Ria Berk Angel Don Turan Roman Tala Hind Rama Wolf Lorenz Conrad Gabriel Jacob Gilbert Sally Toni Meta Lou Isa`,
);
