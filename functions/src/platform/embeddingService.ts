/** An embedding service over HTTP, in the form that OpenAI, Azure OpenAI and the servers one runs oneself all answer. */
import type { EmbeddingService } from '@verbund/domain/question/semantic/embeddingService';
import { z } from 'zod';

export type EmbeddingSettings = {
  /** The whole address of the endpoint, as `https://…/v1/embeddings`. */
  url: string;
  model: string;
  key: string | null;
  /** The cosine from which on two texts mean the same for this model. */
  least: number;
};

/** Somebody waits for her proposals: those by words come without. */
const WITHIN_MS = 1_500;

const answerSchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1).max(8_192) }),
  ),
});

const toLengthOne = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  if (length === 0) throw new Error('The embedding service answered with a vector of length 0.');
  return Float32Array.from(numbers, (value) => value / length);
};

export const createEmbeddingService = (
  { url, model, key }: Omit<EmbeddingSettings, 'least'>,
  { withinMs = WITHIN_MS }: { withinMs?: number } = {},
): EmbeddingService => ({
  model,
  async embed(texts) {
    const response = await fetch(url, {
      method: 'POST',
      // Azure names its key otherwise than everybody else.
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}`, 'api-key': key }),
      },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.timeout(withinMs),
      redirect: 'error',
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`The embedding service answered ${response.status}.`);
    }
    const read = answerSchema.safeParse(await response.json());
    if (!read.success) throw new Error('The embedding service answered with something else than vectors.');
    const byIndex = new Map(read.data.data.map(({ index, embedding }) => [index, embedding]));
    return texts.map((_, index) => {
      const numbers = byIndex.get(index);
      if (!numbers) throw new Error('The embedding service left out a text.');
      return toLengthOne(numbers);
    });
  },
});
