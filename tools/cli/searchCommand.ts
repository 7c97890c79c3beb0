import { readFileSync, statSync } from 'node:fs';
import { createSearchIndex, type SearchIndex } from '@verbund/domain/question/retrieval/searchIndex';
import { z } from 'zod';
import { BadInput, type Command } from './command.ts';
import { openInput } from './openInput.ts';
import { readTextLines } from './textLines.ts';

const HELP = `Sucht zu jeder Frage die ähnlichsten Texte einer Sammlung, die besten zuerst, höchstens zehn.

  verbund search --corpus sammlung.json < fragen.jsonl
  verbund search --corpus sammlung.json fragen.jsonl

Die Sammlung ist ein JSON-Feld aus Objekten {"id", "text"}; je Zeile kommt eine Frage {"id", "text"} hinein und
{"id", "hits": [{"id", "score"}]} heraus. Braucht keine Datenbank und sendet nichts.`;

const MOST_HITS = 10;
const corpusSchema = z.array(z.object({ id: z.union([z.string(), z.number()]), text: z.string() }));
type Corpus = z.infer<typeof corpusSchema>;

const readCorpus = (file: string | undefined): Corpus => {
  if (file === undefined)
    throw new BadInput('Es fehlt die Sammlung. Bitte schreib --corpus und dahinter eine Datei.');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BadInput(`Die Datei „${file}“ gibt es nicht.`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(
      `Die Datei „${file}“ ist kein JSON. Sie braucht ein Feld wie [{"id":"1","text":"…"}].`,
    );
  }
  const parsed = corpusSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [at] = parsed.error.issues[0]?.path ?? [];
  const where = typeof at === 'number' ? `Der ${at + 1}. Eintrag` : 'Der Inhalt';
  throw new BadInput(`${where} der Datei „${file}“ hat eine andere Form als [{"id":"1","text":"…"}].`);
};

const indexOf = (corpus: Corpus): { index: SearchIndex; idOf: ReadonlyMap<string, string | number> } => {
  const index = createSearchIndex();
  const idOf = new Map(corpus.map(({ id }) => [String(id), id]));
  for (const { id, text } of corpus) index.put({ id: String(id), asked: [text] });
  return { index, idOf };
};

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const at = args.indexOf('--corpus');
    const others = at === -1 ? args : args.filter((_, order) => order !== at && order !== at + 1);
    const { index, idOf } = indexOf(readCorpus(at === -1 ? undefined : args[at + 1]));
    for await (const { id, text } of readTextLines(openInput('search', others))) {
      const hits = index
        .search(text, { limit: MOST_HITS })
        .map((hit) => ({ id: idOf.get(hit.id) ?? hit.id, score: hit.score }));
      process.stdout.write(`${JSON.stringify({ id, hits })}\n`);
    }
  },
};
