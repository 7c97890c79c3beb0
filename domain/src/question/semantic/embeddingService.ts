/** A service that turns texts into vectors: what means the same lies close together. Off unless an operator has one. */
export type EmbeddingService = {
  /** Vectors of different models do not compare. */
  readonly model: string;
  /**
   * One vector a text, in order, each of length 1.
   *
   * @param texts have passed the guard: the service may be somebody else's.
   * @throws when the service cannot be reached in time or answers with something else.
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
};
