import type { HttpRequest } from '@azure/functions';
import type { StaffScope } from '@verbund/domain/membership/scope';

/** The gate of the HTTP interface: who is behind a request, or `null` for nobody it knows. */
export type Authenticate = (request: HttpRequest) => Promise<StaffScope | null>;

/**
 * Sign-in with Entra is not configured yet. Until it is, nobody is let in: whoever deploys these functions gets
 * 401 from every route that shows data, and no header or query changes that.
 */
export const refuseEveryone: Authenticate = async () => null;
