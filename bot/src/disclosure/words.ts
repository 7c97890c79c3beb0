import type { InBoth } from '@verbund/domain/language/language';

const de = {
  title: 'Was über dich gespeichert ist',
  status: 'Selbstauskunft',
  sentence:
    'In der Datei steht alles, was der Verbund über dich weiß: dein Konto, deine Dienste, Vertretungen und Abwesenheiten (nur Tage, nie ein Grund), was du geschrieben und entschieden hast.',
  expires: (until: string) => `Der Link gilt bis ${until}. Danach frag einfach noch einmal.`,
  download: 'Datei herunterladen',
  keep: 'Die Datei ist nur für dich. Bitte gib sie nicht weiter.',
};

const en: typeof de = {
  title: 'What is stored about you',
  status: 'Your own data',
  sentence:
    'The file holds everything the cooperation knows of you: your account, your duties, covers and absences (days only, never a reason), what you have written and decided.',
  expires: (until) => `The link works until ${until}. After that simply ask again.`,
  download: 'Download the file',
  keep: 'The file is for you alone. Please do not pass it on.',
};

export const disclosureWords: InBoth<typeof de> = { de, en };
