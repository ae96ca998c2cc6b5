import type { Layout } from "react-resizable-panels";

const layouts = new Map<string, Layout>();

/** Keeps the sizes of a group of panes from round to round, for as long as the page lives. Spread the result onto the group. */
export const rememberedLayout = (name: string): { defaultLayout?: Layout; onLayoutChanged: (layout: Layout) => void } => ({
  ...(layouts.has(name) && { defaultLayout: layouts.get(name)! }),
  onLayoutChanged: (layout) => layouts.set(name, layout),
});
