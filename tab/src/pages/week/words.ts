export const weekWords = {
  de: {
    'week.title': 'Meine Woche',
    'week.nothing': 'Kein Dienst',
    'week.cover': 'Vertretung',
    'week.absent.full': 'Nicht da',
    'week.absent.morning': 'Vormittags nicht da',
    'week.absent.afternoon': 'Nachmittags nicht da',
    'week.prepareOnly': 'Nur vorbereiten, nicht unterschreiben.',
    'week.none': 'In dieser Woche hast du keinen Dienst.',
  },
  en: {
    'week.title': 'My week',
    'week.nothing': 'No duty',
    'week.cover': 'Cover',
    'week.absent.full': 'Away',
    'week.absent.morning': 'Away in the morning',
    'week.absent.afternoon': 'Away in the afternoon',
    'week.prepareOnly': 'Prepare only, do not sign.',
    'week.none': 'You have no duty in this week.',
  },
} as const;
