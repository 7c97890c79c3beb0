import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from 'kysely';
import { Temporal } from '../kernel/time.ts';

const toText = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate ||
  value instanceof Temporal.Instant ||
  value instanceof Temporal.PlainTime
    ? value.toString()
    : value;

class TemporalTransformer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    const transformed = super.transformValue(node, queryId);
    return { ...transformed, value: toText(transformed.value) };
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
    queryId?: QueryId,
  ): PrimitiveValueListNode {
    const transformed = super.transformPrimitiveValueList(node, queryId);
    return { ...transformed, values: transformed.values.map(toText) };
  }
}

/** Writes Temporal values as their ISO text, which both drivers hand to PostgreSQL unchanged. */
export class TemporalParameters implements KyselyPlugin {
  readonly #transformer = new TemporalTransformer();

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(args.node, args.queryId);
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result;
  }
}
