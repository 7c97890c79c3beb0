/**
 * An inverted index of one kind of text: term to the places it stands at, with its count; every list ascends, so that
 * a place is taken out again by halving. A posting is a place, shifted, and a count (up to 15) in one small integer:
 * the engine keeps lists of those compact, and walking them is most of a search.
 */
export type Postings = {
  /** @param counts Terms of the text at `place` with how often they stand there; `length` in words. */
  put(place: number, counts: ReadonlyMap<number, number>, length: number): void;
  remove(place: number, terms: Iterable<number>): void;
  listOf(term: number): readonly number[];
  /** In words, by place; 0 where nothing is. */
  readonly lengths: readonly number[];
  /** Places in use. */
  readonly count: number;
  readonly averageLength: number;
};

export const COUNT_BITS = 4;
export const MOST_COUNTED = 2 ** COUNT_BITS - 1;

const NONE: readonly number[] = [];

const positionOf = (list: readonly number[], posting: number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < posting) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const createPostings = (): Postings => {
  const lists: number[][] = [];
  const lengths: number[] = [];
  let count = 0;
  let total = 0;
  return {
    lengths,
    put: (place, counts, length) => {
      for (const [term, times] of counts) {
        const posting = (place << COUNT_BITS) | Math.min(times, MOST_COUNTED);
        while (lists.length <= term) lists.push([]);
        const list = lists[term];
        if (!list) continue;
        if (list.length === 0 || (list[list.length - 1] ?? 0) < posting) list.push(posting);
        else list.splice(positionOf(list, posting), 0, posting);
      }
      while (lengths.length <= place) lengths.push(0);
      lengths[place] = length;
      count++;
      total += length;
    },
    remove: (place, terms) => {
      for (const term of terms) {
        const list = lists[term];
        if (!list) continue;
        const at = positionOf(list, place << COUNT_BITS);
        if ((list[at] ?? -1) >> COUNT_BITS === place) list.splice(at, 1);
      }
      count--;
      total -= lengths[place] ?? 0;
      lengths[place] = 0;
    },
    listOf: (term) => lists[term] ?? NONE,
    get count() {
      return count;
    },
    get averageLength() {
      return count === 0 ? 1 : Math.max(1, total / count);
    },
  };
};
