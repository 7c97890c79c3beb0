import type { Section } from '@verbund/domain/question/statutes/importStatutes';

const HEADING = /^#{1,6}\s*§+\s*(\d+[a-z]?)\s*(?:[–—-]\s*)?(.*)$/;
const ANY_HEADING = /^#{1,6}\s/;

/** An act as Markdown: its title in the first lines ("% …" or "# …"), a heading "# § 74 – Title" for each section. */
export const readMarkdown = (content: string): { title: string; sections: Section[] } => {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const title = lines.find((line) => /^[%#]\s*\S/.test(line) && !HEADING.test(line)) ?? '';
  const sections: Section[] = [];
  let body: string[] | null = null;
  const close = (): void => {
    const last = sections.at(-1);
    if (last && body) last.text = body.join('\n').trim();
    body = null;
  };
  for (const line of lines) {
    const [, number, name = ''] = HEADING.exec(line) ?? [];
    if (number) {
      close();
      sections.push({ number: number.toLowerCase(), title: name.trim(), text: '' });
      body = [];
    } else if (ANY_HEADING.test(line)) close();
    else body?.push(line);
  }
  close();
  return { title: title.replace(/^[%#]\s*/, '').trim(), sections };
};
