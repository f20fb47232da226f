import { Component, type ComponentChildren } from "preact";

/**
 * A component that is drawn again only when one of its props changes, or a context that it uses.
 *
 * Not a vnode that `useMemo` keeps: its parent is the list as it was when the vnode was made, so that every line of a
 * talk would keep all lines before it a second time.
 */
export function memo<P extends object>(draw: (props: P) => ComponentChildren): new (props: P) => Component<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return Object.entries(next).some(([name, value]) => value !== this.props[name as keyof P]);
    }

    override render(): ComponentChildren {
      return draw(this.props);
    }
  };
}
