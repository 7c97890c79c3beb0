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
`);

/** First names that are also German words or months: a name only before a known surname. */
export const AMBIGUOUS_FIRST_NAMES = folded(
  `Alt August Can Deniz Ernst Frank Gül Heide Iris Jan Kai Kay Mai Mark Mark Meral Rosa Rose Sommer Tag Viola Wolf Yildiz Ole Nur Till Peer Max`,
);
