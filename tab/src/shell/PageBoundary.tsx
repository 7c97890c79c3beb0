import { Component, type ReactNode } from 'react';
import { Failed } from '../ui/Failed.tsx';

type Props = {
  /** The address of the page: at another one it is tried again. */
  at: string;
  children: ReactNode;
};

/** In the place of a page whose code could not be had: without a connection, or after the product was renewed. */
export class PageBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate({ at }: Props): void {
    if (at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failed error={this.state.error} busy={false} onRetry={() => window.location.reload()} />;
  }
}
