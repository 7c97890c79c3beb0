export const helpWords = {
  de: {
    'help.title': 'Hilfe und Barrierefreiheit',
    'help.keys.title': 'Mit der Tastatur',
    'help.keys.text':
      'Im Dienstplan führt die Tabulatortaste einmal in die Tabelle; darin bewegst du dich mit den Pfeiltasten, mit Pos1 und Ende, mit Bild auf und Bild ab. Die Eingabetaste öffnet einen Halbtag, Escape schließt ihn. Solange unten „Rückgängig“ steht, geht das auch mit Strg+Z. Alles, was mit der Maus geht, geht auch so; gezogen wird nirgends.',
    'help.statement.title': 'Erklärung zur Barrierefreiheit',
    'help.statement.goal':
      'Verbund soll den Anforderungen der BITV 2.0 und der EN 301 549 genügen (WCAG 2.1, Stufe AA).',
    'help.statement.tested':
      'Geprüft wird jede Seite selbsttätig mit axe in heller, dunkler und kontrastreicher Darstellung, dazu die Bedienung allein mit der Tastatur und die Darstellung bei 200 und 400 Prozent Vergrößerung.',
    'help.statement.limits':
      'Bekannte Grenzen: Mit Vorleseprogrammen ist der Dienstplan noch nicht von Menschen geprüft, die sie täglich nutzen. Die Zeilen der großen Ansicht werden erst beim Blättern gezeichnet; die Ansicht „Tag“ zeigt alles auf einmal.',
    'help.statement.enforcement':
      'Bleibt eine Meldung ohne befriedigende Antwort, kannst du dich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden.',
    'help.feedback.title': 'Eine Barriere melden',
    'help.feedback.label': 'Was konntest du nicht benutzen?',
    'help.feedback.hint': 'Ohne Angaben zu Personen.',
    'help.feedback.answer': 'Ich möchte eine Antwort (dann wird mein Name gespeichert)',
    'help.feedback.send': 'Melden',
    'help.feedback.sent': 'Danke, deine Meldung ist angekommen.',
    'help.feedback.empty': 'Bitte beschreib kurz, was nicht ging.',
  },
  en: {
    'help.title': 'Help and accessibility',
    'help.keys.title': 'By keyboard',
    'help.keys.text':
      'In the roster the tab key leads into the table once; in it you move with the arrow keys, Home and End, Page Up and Page Down. Enter opens a half-day, Escape closes it. While “Undo” is shown below, Ctrl+Z does the same. Whatever the mouse can do can be done this way; nothing is dragged.',
    'help.statement.title': 'Accessibility statement',
    'help.statement.goal': 'Verbund is to meet BITV 2.0 and EN 301 549 (WCAG 2.1, level AA).',
    'help.statement.tested':
      'Every page is checked automatically with axe in light, dark and high-contrast themes, together with use by keyboard alone and at 200 and 400 percent zoom.',
    'help.statement.limits':
      'Known limits: the roster has not been tried yet by people who use a screen reader every day. Rows of the large view are drawn while scrolling; the view “Day” shows everything at once.',
    'help.statement.enforcement':
      'If a report stays without a satisfactory answer you can turn to the ombuds office for accessible information technology of the state of North Rhine-Westphalia.',
    'help.feedback.title': 'Report a barrier',
    'help.feedback.label': 'What could you not use?',
    'help.feedback.hint': 'Without details of persons.',
    'help.feedback.answer': 'I would like an answer (then my name is kept)',
    'help.feedback.send': 'Report',
    'help.feedback.sent': 'Thank you, your report has arrived.',
    'help.feedback.empty': 'Please describe in short what did not work.',
  },
} as const;
